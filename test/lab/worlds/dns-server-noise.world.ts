import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The resolver answers with nothing that anybody could read.',
  client: { resolvers: ['198.51.100.54'] },
  dns: { odd: [{ address: '198.51.100.54', mode: 'noise' }] },
  expect: {
    verdict: 'broken',
    cause: { code: 'dns.server-dead', subject: '198.51.100.54' },
    go: 'fails',
    goPrints: 'lookup proxy.golang.org',
  },
});
