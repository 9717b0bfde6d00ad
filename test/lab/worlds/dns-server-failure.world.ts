import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The only resolver answers every question by "server failure".',
  client: { resolvers: ['198.51.100.54'] },
  dns: { odd: [{ address: '198.51.100.54', failsOf: 1_000_000 }] },
  expect: {
    verdict: 'broken',
    cause: { code: 'dns.server-dead', subject: '198.51.100.54' },
    go: 'fails',
    goPrints: 'server misbehaving',
  },
});
