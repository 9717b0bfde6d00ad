import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 collect before its heap has grown by half of what is alive, where it would wait until that has doubled or more: for a long
 * list of addresses, of which little stays alive. It costs a tenth more computing. Only where Node itself reads its flags anew at
 * each collection; the V8 of Electron may have sealed them. Source: Node.js `v8.setFlagsFromString`, `node --v8-options`.
 */
export function keepHeapSmall(): void {
  if (process.versions['electron'] !== undefined) return;
  setFlagsFromString('--heap-growing-percent=40');
  setFlagsFromString('--semi-space-growth-factor=1');
}
