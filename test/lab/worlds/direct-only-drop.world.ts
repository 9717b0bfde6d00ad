import { openCodeHosts } from '../internet.ts';
import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'GOPROXY=direct where the code host does not answer.',
  client: { profile: { GOPROXY: 'direct' } },
  servers: openCodeHosts,
  router: [{ kind: 'drop', to: 'github.com' }],
  expect: {
    verdict: 'broken',
    cause: { code: 'config.goproxy-direct-only', subject: 'GOPROXY' },
    also: [{ code: 'vcs.https-blocked', subject: 'github.com' }],
    go: 'hangs',
  },
});
