import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'One mirror serves other code than the one that was signed.',
  client: { goEnv: { GOPROXY: 'https://goproxy.io,direct' } },
  servers: {
    'goproxy.io': { faults: [{ match: '^/github\\.com/google/uuid/@v/v1\\.1\\.1\\.zip$', kind: 'tamper' }] },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'module.tampered-by-mirror', subject: 'github.com/google/uuid@v1.1.1' },
    go: 'fails',
    goPrints: 'This download does NOT match the one reported by the checksum server.',
  },
});
