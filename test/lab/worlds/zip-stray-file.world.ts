import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The mirror packs a file into the archive that does not belong there.',
  client: {
    goEnv: { GOPROXY: 'https://goproxy.io' },
  },
  servers: { 'goproxy.io': { faults: [{ match: 'uuid/@v/v1[.]1[.]1[.]zip$', kind: 'stray-file' }] } },

  expect: {
    verdict: 'broken',
    cause: { code: 'module.zip-invalid', subject: 'github.com/google/uuid@v1.1.1' },
    go: 'fails',
    goPrints: 'has unexpected file',
  },
});
