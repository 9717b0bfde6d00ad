// That a stale one is seen is shown by worked-example.test.ts, in a copy.
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { root } from './tree.ts';

it('the registries and the schema of the report are current', () => {
  const { status, stderr } = spawnSync(process.execPath, ['build/gen/gen.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
