import type { CauseCases } from '../../cause-cases.ts';
import { goproxy, judged, mirror, ran, saw, world } from '../../world.ts';

export default {
  fires: {
    'go fails': {
      world: world(
        goproxy('https://goproxy.example'),
        mirror('goproxy.example'),
        judged('config.gosumdb-off', 'GOSUMDB', { value: 'x', source: 'goenv', message: '' }),
        ran(1),
      ),
      is: { subject: 'GOSUMDB', certainty: 'confirmed', severity: 'warning' },
    },
    'a toolchain is needed, which is never taken unverified': {
      world: world(
        judged('config.gosumdb-off', 'GOSUMDB', { value: 'off', source: 'goenv', message: '' }),
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
          cached: true,
          fetched: 'not-tried',
          error: '',
        }),
        ran(0),
      ),
      is: { subject: 'GOSUMDB', certainty: 'confirmed', severity: 'error' },
    },
    'go works': {
      world: world(
        goproxy('https://goproxy.example'),
        mirror('goproxy.example'),
        judged('config.gosumdb-off', 'GOSUMDB', { value: 'x', source: 'goenv', message: '' }),
        ran(0),
      ),
      is: { subject: 'GOSUMDB', certainty: 'confirmed', severity: 'warning' },
    },
  },
  silent: {
    'a sound value': world(goproxy('https://goproxy.example'), mirror('goproxy.example'), ran(1)),
  },
} satisfies CauseCases;
