import { chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NodeFiles } from '../../../electron/host/node-files.ts';

let folder = '';
let files = new NodeFiles(tmpdir());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gmd-files-'));
  files = new NodeFiles(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const word = async (pending: Promise<{ ok: boolean; failure?: { word: string } }>) =>
  (await pending).failure?.word ?? 'ok';

describe('reading', () => {
  it('returns bytes up to the limit', async () => {
    await writeFile(join(folder, 'a'), 'hello');
    expect(await files.read(join(folder, 'a'), 5)).toEqual({ ok: true, value: new Uint8Array(Buffer.from('hello')) });
    expect(await word(files.read(join(folder, 'a'), 4))).toBe('output-too-large');
    expect(await word(files.read(join(folder, 'none'), 4))).toBe('not-found');
    expect(await word(files.read(join(folder, 'a', 'b'), 4))).toBe('not-a-directory');
    expect(await word(files.read(folder, 4))).toBe('unsupported');
  });

  it('reads what says it is empty, and waits for no pipe or device', async () => {
    const route = await files.read('/proc/self/status', 100_000);
    expect(route.ok && route.value.length).toBeGreaterThan(100);
    expect(await word(files.read('/dev/zero', 100))).toBe('unsupported');
  });

  it('tells files from folders', async () => {
    await writeFile(join(folder, 'a'), 'hello', { mode: 0o600 });
    await symlink('a', join(folder, 'link'));
    expect(await files.facts(join(folder, 'link'))).toEqual({
      ok: true,
      value: { kind: 'file', size: 5, mode: 0o600 },
    });
    expect(await files.facts(folder)).toMatchObject({ value: { kind: 'folder', mode: 0o700 } });
    expect(await files.facts('/dev/null')).toMatchObject({ value: { kind: 'other' } });
    expect(await files.list(folder)).toEqual({ ok: true, value: ['a', 'link'] });
    expect(await word(files.list(join(folder, 'none')))).toBe('not-found');
  });
});

describe('a scratch folder', () => {
  it('is private, written inside only, and removed with read-only caches in it', async () => {
    const scratch = await files.scratch('x-');
    expect(await files.facts(scratch.path)).toMatchObject({ value: { kind: 'folder', mode: 0o700 } });
    await files.writeScratch(join(scratch.path, 'mod', 'a@v1', 'go.mod'), 'module a');
    await chmod(join(scratch.path, 'mod', 'a@v1', 'go.mod'), 0o444);
    await chmod(join(scratch.path, 'mod', 'a@v1'), 0o555);
    await chmod(join(scratch.path, 'mod'), 0o555);
    await mkdir(join(folder, 'outside'), { mode: 0o555 });
    await symlink(join(folder, 'outside'), join(scratch.path, 'link'));
    await expect(files.writeScratch(join(scratch.path, '..', 'y'), '')).rejects.toThrow('Not in a scratch folder');
    await scratch.dispose();
    expect(await readdir(folder)).toEqual(['outside']);
    expect(await files.facts(join(folder, 'outside'))).toMatchObject({ value: { mode: 0o555 } });
    await expect(files.writeScratch(join(scratch.path, 'y'), '')).rejects.toThrow('Not in a scratch folder');
    await scratch.dispose();
  });
});
