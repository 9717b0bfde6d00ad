import { expect, it } from 'vitest';
import { readDeclaredPaths } from '../../../../electron/engine/fetched-go-mod.ts';
import { FakeFiles } from '../../../fakes/fake-files.ts';

const FORK = { path: 'github.com/Lab/fork', version: 'v1.0.0' };
const OTHER = { path: 'github.com/lab/other', version: 'v1.0.0' };
const PLACE = '/scratch/modcache/cache/download/github.com/!lab/fork/@v/v1.0.0.mod';
const ERRORS = ['github.com/Lab/fork@v1.0.0: parsing go.mod:'];

const read = (files: Readonly<Record<string, string>>, errors: readonly string[] = ERRORS) =>
  readDeclaredPaths(new FakeFiles('linux', files), '/scratch/modcache', [FORK, OTHER], errors);

it('tells the path that a go.mod names, where it is not the one that was required', async () => {
  const declared = { module: FORK.path, version: FORK.version, declares: 'github.com/lab/alpha' };
  expect(await read({ [PLACE]: 'module github.com/lab/alpha\n' })).toEqual([declared]);
});

it.each<[string, Readonly<Record<string, string>>, (readonly string[])?]>([
  ['it names the same', { [PLACE]: `module ${FORK.path}\n` }],
  ['it did not come', {}],
  ['it says nothing of itself', { [PLACE]: '\uFEFF<html>' }],
  ['no error is about it', { [PLACE]: 'module example.com/a\n' }, ['go.mod: syntax error']],
])('has nothing to tell where %s', async (_, files, errors) => {
  expect(await read(files, errors)).toEqual([]);
});
