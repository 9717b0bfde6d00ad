import { expect, it } from 'vitest';
import { printable } from '../../../../shared/report/printable.ts';

const escape = String.fromCharCode(0x1b);
const bell = String.fromCharCode(0x07);

it.each([
  [`${escape}[1;31mred${escape}[0m`, 'red'],
  [`${escape}]0;title${bell}text`, 'text'],
  [`${escape}]8;;http://x${escape}\\link`, 'link'],
  [`a${escape}(Bb${escape}cd`, 'abd'],
  ['one\r\ntwo\rthree\tfour', 'one\ntwo\nthree\tfour'],
  ['turned \u202egnp.exe', 'turned gnp.exe'],
  [`zero\u200bwidth\0${bell}`, 'zerowidth'],
  ['中文 ünïcode 🎉', '中文 ünïcode 🎉'],
])('%j becomes %j', (given, shown) => {
  expect(printable(given)).toBe(shown);
});
