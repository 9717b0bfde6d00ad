import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The unbound of this network refuses to answer about the mirror.',
  client: { resolvers: ['198.51.100.70'], goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  realServers: [
    {
      program: 'unbound',
      host: 'ns.intern.example.com',
      port: 53,
      settings: ['local-zone: "goproxy.cn." always_refuse'],
    },
  ],
  probes: [{ run: 'dig goproxy.cn', prints: 'status: REFUSED' }],
  expect: {
    verdict: 'broken',
    cause: { code: 'dns.filtered', subject: 'goproxy.cn' },
    go: 'fails',
    goPrints: 'server misbehaving',
  },
});
