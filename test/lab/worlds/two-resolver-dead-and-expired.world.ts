import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The first resolver is dead, and the certificate of the mirror is out of date.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn' }, resolvers: ['198.51.100.54', '198.51.100.53'] },
  servers: { 'goproxy.cn': { certificate: { kind: 'expired' } } },
  // So slow that `go` fails, which ends the check, only after a second question has shown that the resolver is dead.
  router: [{ kind: 'delay', oneWayMs: 300 }],
  expect: {
    verdict: 'broken',
    cause: { code: 'tls.expired', subject: 'goproxy.cn' },
    go: 'fails',
    goPrints: 'certificate has expired',
  },
});
