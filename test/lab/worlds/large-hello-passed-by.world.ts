import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'TLS hellos that do not fit into one packet are cut; go passes the mirror by and complains of the code host.',
  router: [{ kind: 'large-hello-reset' }],
  client: { goEnv: { GOPROXY: 'https://goproxy.io/|direct' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'tls.large-hello', subject: 'goproxy.io' },
    go: 'fails',
    goPrints: 'not found',
  },
});
