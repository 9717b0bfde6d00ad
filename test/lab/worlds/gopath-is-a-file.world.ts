import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A file stands where GOPATH should be a folder.',
  client: { goEnv: { GOPATH: '/run/home/dev/gopath' }, home: { gopath: 'x' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'config.gopath-invalid', subject: 'GOPATH' },
    go: 'fails',
    goPrints: 'not a directory',
  },
});
