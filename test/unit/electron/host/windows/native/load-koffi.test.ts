import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hasHash } from '../../../../../../electron/host/windows/native/load-koffi.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gmd-koffi-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hash = (content: string) => createHash('sha256').update(content).digest('hex');

it('takes the binary it came with and no other', () => {
  const path = join(folder, 'koffi.node');
  writeFileSync(path, 'binary');
  expect(hasHash(path, hash('binary'))).toBe(true);
  writeFileSync(path, 'binarY');
  expect(hasHash(path, hash('binary'))).toBe(false);
});

it('takes nothing that is absent, a folder or too large to be one', () => {
  expect(hasHash(join(folder, 'none'), hash(''))).toBe(false);
  expect(hasHash(folder, hash(''))).toBe(false);
  const large = join(folder, 'large');
  writeFileSync(large, '');
  truncateSync(large, (8 << 20) + 1);
  expect(
    hasHash(
      large,
      createHash('sha256')
        .update(Buffer.alloc((8 << 20) + 1))
        .digest('hex'),
    ),
  ).toBe(false);
});
