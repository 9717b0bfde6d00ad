import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The only resolver does not answer.',
  client: { resolvers: ['198.51.100.54'] },
  expect: {
    verdict: 'broken',
    cause: { code: 'dns.server-dead', subject: '198.51.100.54' },
    go: 'fails',
    goPrints: 'i/o timeout',
  },
});
