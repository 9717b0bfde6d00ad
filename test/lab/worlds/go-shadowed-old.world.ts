import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The project needs a newer Go; it is installed, but an older one comes first in PATH.',
  client: {
    path: ['%PATH%', '/run/home/dev/sdk/go1.99/bin'],
    programs: {
      'sdk/go1.99/bin/go': '#!/bin/sh\necho go version go1.99.0 linux/amd64\n',
    },
    home: { 'sdk/go1.99/VERSION': 'go1.99.0\n' },
    goEnv: { GOTOOLCHAIN: 'local' },
    project: {
      'go.mod': `module example.com/shop

go 1.99

require github.com/google/uuid v1.1.1
`,
    },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'go.shadowed', subject: '/usr/local/go/bin/go' },
    go: 'fails',
    goPrints: 'requires go >= 1.99',
  },
});
