import { defineWorld } from '../world.ts';

export default defineWorld({
  title:
    'GOENV names a file that is gone, so the good mirror of `go env -w` is not in force, and the default is blocked.',
  client: {
    machineEnvironment: { GOENV: '/run/home/dev/settings/env', GOSUMDB: '%GOSUMDB%' },
    goEnv: { GOPROXY: 'https://goproxy.cn,direct' },
  },
  router: [{ kind: 'reset', to: 'proxy.golang.org', port: 443 }],
  expect: {
    verdict: 'broken',
    cause: { code: 'config.env-file-unreadable', subject: '/run/home/dev/settings/env' },
    go: 'fails',
    goPrints: 'proxy.golang.org',
  },
});
