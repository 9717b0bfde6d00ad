// Named by NODE_OPTIONS in doors.test.ts: what it prints shows that the program would run anybody's code.
console.log('ran1');
