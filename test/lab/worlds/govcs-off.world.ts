import { openCodeHosts } from '../internet.ts';
import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'GOVCS=*:off, and modules are to come from their repositories.',
  client: {
    goEnv: { GOPROXY: 'direct' },
    profile: { GOVCS: '*:off' },
  },
  servers: openCodeHosts,

  expect: {
    verdict: 'broken',
    cause: { code: 'config.govcs-forbids', subject: 'GOVCS' },
    go: 'fails',
    goPrints: 'GOVCS disallows using git',
  },
});
