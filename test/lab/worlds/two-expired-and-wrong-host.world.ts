import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The certificate of the mirror is for another name, and the one of the checksum database is out of date.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn' } },
  servers: {
    'goproxy.cn': { certificate: { kind: 'wrong-host', host: 'wrong.example.net' } },
    'sum.golang.org': { certificate: { kind: 'expired' } },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'tls.wrong-host', subject: 'goproxy.cn' },
    go: 'fails',
    goPrints: 'certificate is valid for wrong.example.net',
  },
});
