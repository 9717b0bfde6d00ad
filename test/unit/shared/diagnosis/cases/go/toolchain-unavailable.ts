import type { CauseCases } from '../../cause-cases.ts';
import { judged, ran, saw, world } from '../../world.ts';

type Toolchain = Parameters<typeof saw<'go.toolchain'>>[1];
const toolchain = (changes: Partial<Toolchain>) =>
  saw('go.toolchain', {
    toolchain: 'go1.99.0',
    because: 'go-line',
    file: '/p/go.mod',
    gotoolchain: 'auto',
    local: 'go1.26.9',
    goos: 'linux',
    goarch: 'amd64',
    pathOnly: false,
    inPath: false,
    cached: false,
    fetched: 'no',
    error:
      'reading https://goproxy.example/golang.org/toolchain/@v/v0.0.1-go1.99.0.linux-amd64.zip: 504 Gateway Timeout',
    ...changes,
  });
const off = judged('config.gosumdb-off', 'GOSUMDB', { value: 'off', source: 'goenv' });

export default {
  fires: {
    'modules come, the toolchain does not': {
      world: world(toolchain({}), ran(0)),
      is: {
        subject: 'go1.99.0',
        certainty: 'confirmed',
        severity: 'error',
        controls: ['go mod download golang.org/toolchain', 'go mod download'],
      },
    },
    'the list is exhausted, whatever becomes of the modules': {
      world: world(toolchain({ error: 'reading https://goproxy.example/x.info: 404 Not Found' }), ran(1)),
      is: { subject: 'go1.99.0', certainty: 'confirmed', severity: 'error' },
    },
    'it may come from PATH only': {
      world: world(toolchain({ pathOnly: true, fetched: 'not-tried', error: '', file: '' }), ran(0)),
      is: { subject: 'go1.99.0', certainty: 'confirmed', severity: 'error' },
    },
  },
  silent: {
    'it was coming': world(toolchain({ fetched: 'begun', error: '' }), ran(0)),
    'it is in the cache': world(toolchain({ cached: true, fetched: 'not-tried' }), ran(0)),
    'it is in PATH': world(toolchain({ inPath: true, pathOnly: true, fetched: 'not-tried' }), ran(0)),
    'nothing comes at all: that has a reason of its own': world(toolchain({ error: 'connection refused' }), ran(1)),
    'verification is off, which toolchains do not go without': world(toolchain({}), off, ran(0)),
  },
} satisfies CauseCases;
