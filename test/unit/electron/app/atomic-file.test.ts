import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readJsonFile, writeJsonFile } from '../../../../electron/app/atomic-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gomod-doctor-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const acceptAll = (content: unknown) => content;

describe('readJsonFile and writeJsonFile', () => {
  it('reads back what was written, making the folder', () => {
    const file = join(folder, 'new', 'a.json');
    writeJsonFile(file, { a: 1 });
    expect(readJsonFile(file, acceptAll)).toEqual({ a: 1 });
    expect(readdirSync(join(folder, 'new'))).toEqual(['a.json']);
  });

  it('keeps the old content when the new one cannot be written', () => {
    const file = join(folder, 'a.json');
    writeJsonFile(file, { a: 1 });
    const loop: { self?: unknown } = {};
    loop.self = loop;
    expect(() => writeJsonFile(file, loop)).toThrow();
    expect(readJsonFile(file, acceptAll)).toEqual({ a: 1 });
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('finds nothing where there is no file', () => {
    expect(readJsonFile(join(folder, 'none.json'), acceptAll)).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['cut off', '{"a": '],
    ['empty', ''],
    ['binary', '\u0000\u0001'],
    ['turned down', '{"a": 2}'],
    ['huge', JSON.stringify('x'.repeat(100_000))],
  ])('sets a file aside that is %s', (_name, content) => {
    const file = join(folder, 'a.json');
    writeFileSync(file, content);
    expect(readJsonFile(file, () => undefined)).toBeUndefined();
    expect(existsSync(file)).toBe(false);
    expect(readFileSync(`${file}.broken`, 'utf8')).toBe(content);
  });
});
