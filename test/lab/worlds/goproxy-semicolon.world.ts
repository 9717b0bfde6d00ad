import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The entries of the list are separated by a semicolon, as in PATH on Windows.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn;direct' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'config.goproxy-invalid', subject: 'GOPROXY' },
    go: 'fails',
    goPrints: 'lookup goproxy.cn;direct',
  },
});
