import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'HTTPS_PROXY names a local proxy program that does not run any more.',
  client: { profile: { HTTPS_PROXY: 'http://127.0.0.1:7890' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'proxy.dead', subject: 'HTTPS_PROXY' },
    go: 'fails',
    goPrints: 'proxyconnect tcp: dial tcp 127.0.0.1:7890: connect: connection refused',
  },
});
