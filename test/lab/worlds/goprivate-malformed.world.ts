import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The private pattern is a web address and matches nothing.',
  client: { goEnv: { GOPRIVATE: 'https://git.corp.example.com' } },
  expect: {
    verdict: 'degraded',
    cause: { code: 'config.goprivate-malformed', subject: 'GOPRIVATE' },
    go: 'works',
  },
});
