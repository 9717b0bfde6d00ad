import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The first resolver is dead, and the certificate of the mirror is out of date.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn' }, resolvers: ['198.51.100.54', '198.51.100.53'] },
  servers: { 'goproxy.cn': { certificate: { kind: 'expired' } } },
  expect: {
    verdict: 'broken',
    cause: { code: 'tls.expired', subject: 'goproxy.cn' },
    go: 'fails',
    goPrints: 'certificate has expired',
  },
});
