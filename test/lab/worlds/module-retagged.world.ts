import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A tag was moved: every source has the same new code, and the checksum database the hash of the old.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  servers: { everySite: { faults: [{ match: '/uuid/@v/v1\\.1\\.1\\.zip$', kind: 'tamper' }] } },
  expect: {
    verdict: 'broken',
    cause: { code: 'module.retagged', subject: 'github.com/google/uuid@v1.1.1' },
    go: 'fails',
    goPrints: 'This download does NOT match the one reported by the checksum server.',
  },
});
