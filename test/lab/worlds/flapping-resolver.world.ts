import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The resolver answers one question in fourteen about each name, and says "server failure" to the others.',
  // Three names that go cannot do without: it asks twice about each, and is not that lucky.
  client: { goEnv: { GOPROXY: 'https://mirrors.aliyun.com/goproxy' }, resolvers: ['198.51.100.54'] },
  servers: {
    'mirrors.aliyun.com': { faults: [{ kind: 'redirect', to: 'https://storage.example.net', keepPath: true }] },
    'storage.example.net': { mirror: { path: '/goproxy', sumdb: false } },
  },
  dns: { odd: [{ address: '198.51.100.54', failsOf: 14 }] },
  inTurn: true,
  chance: 'the resolver counts questions of go and of the doctor alike',
  expect: {
    verdict: 'broken',
    cause: { code: 'dns.server-dead', subject: '198.51.100.54' },
    go: 'fails',
    goPrints: 'server misbehaving',
  },
});
