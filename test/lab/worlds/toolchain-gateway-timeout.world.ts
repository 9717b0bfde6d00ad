import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The archive of the toolchain is too much for the mirror, everything else comes.',
  client: { goEnv: { GOTOOLCHAIN: 'go1.99.0', GOPROXY: 'https://goproxy.corp.example.com,direct' } },
  servers: {
    'goproxy.corp.example.com': {
      faults: [{ kind: 'status', status: 504, text: 'upstream timed out', match: 'golang.org/toolchain.*zip' }],
    },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'go.toolchain-unavailable', subject: 'go1.99.0' },
    go: 'fails',
    goPrints: '504 Gateway Timeout',
  },
});
