import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A variable of the system with a mistyped mirror overrides the good list of `go env -w`.',
  client: {
    machineEnvironment: { GOPROXY: 'https://goproxy.cnn' },
    goEnv: { GOPROXY: 'https://goproxy.cn,direct' },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'config.env-shadowed', subject: 'GOPROXY' },
    go: 'fails',
    goPrints: 'lookup goproxy.cnn on 198.51.100.53:53: no such host',
  },
});
