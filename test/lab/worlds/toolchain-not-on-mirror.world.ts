import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The mirror has modules but no toolchains, and go.mod asks for a newer Go.',
  client: {
    goEnv: { GOTOOLCHAIN: 'auto', GOPROXY: 'https://goproxy.corp.example.com' },
    project: {
      'go.mod': `module example.com/shop

go 1.99

require github.com/google/uuid v1.1.1
`,
    },
  },
  servers: {
    'goproxy.corp.example.com': {
      faults: [{ kind: 'status', status: 404, text: 'not found', match: 'golang.org/toolchain' }],
    },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'go.toolchain-unavailable', subject: 'go1.99.0' },
    go: 'fails',
    goPrints: 'toolchain not available',
  },
});
