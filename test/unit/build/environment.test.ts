import { delimiter } from 'node:path';
import { expect, test } from 'vitest';
import { withoutNpm } from '../../../build/runtime/environment.mjs';

const path = (...folders: string[]) => folders.join(delimiter);

test('takes away what npm puts around a script', () => {
  const env = {
    npm_lifecycle_event: 'start',
    npm_config_cache: '/c',
    INIT_CWD: '/here',
    NODE: '/usr/bin/node',
    PATH: path(
      '/app/node_modules/.bin',
      '/node_modules/.bin',
      '/npm/node-gyp-bin',
      '/usr/bin',
      '/mine/node_modules/.bin',
    ),
    GOPROXY: 'https://goproxy.cn',
  };
  expect(withoutNpm(env)).toEqual({
    PATH: path('/usr/bin', '/mine/node_modules/.bin'),
    GOPROXY: 'https://goproxy.cn',
  });
});

test('leaves a shell that npm did not start as it is', () => {
  const env = { NODE: '/usr/bin/node', PATH: path('/mine/node_modules/.bin', '/usr/bin') };
  expect(withoutNpm(env)).toBe(env);
});
