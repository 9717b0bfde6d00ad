import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'GOPROXY=direct, and a filter answers "not found" in the place of the code hosts, to public modules too.',
  client: { goEnv: { GOPROXY: 'direct' } },
  servers: { 'github.com': { role: 'page' }, 'go.dev': { role: 'page' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'config.goproxy-direct-only', subject: 'GOPROXY' },
    also: [{ code: 'vcs.https-blocked', subject: 'github.com' }],
    go: 'fails',
    goPrints: "repository 'https://github.com/google/uuid/' not found",
  },
});
