import { openCodeHosts } from '../internet.ts';
import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'direct stands before the mirror, and connections to the code host are cut at its name.',
  client: { goEnv: { GOPROXY: 'direct,https://goproxy.cn' } },
  servers: openCodeHosts,
  router: [{ kind: 'sni-reset', name: 'github.com' }],
  expect: {
    verdict: 'broken',
    cause: { code: 'config.goproxy-direct-only', subject: 'GOPROXY' },
    also: [{ code: 'vcs.https-blocked', subject: 'github.com' }],
    go: 'fails',
    goPrints: "unable to access 'https://github.com/google/uuid/'",
  },
});
