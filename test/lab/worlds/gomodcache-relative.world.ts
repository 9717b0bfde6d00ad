import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'GOMODCACHE is a relative path.',
  client: { machineEnvironment: { GOMODCACHE: 'mod' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'config.gopath-invalid', subject: 'GOMODCACHE' },
    go: 'fails',
    goPrints: 'GOMODCACHE entry is relative',
  },
});
