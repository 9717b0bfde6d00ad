import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'go.sum has another hash than everybody else.',
  client: {
    project: {
      'go.mod': `module example.com/shop

go 1.20

require github.com/google/uuid v1.1.1
`,
      'go.sum': 'github.com/google/uuid v1.1.1 h1:AAAAbEQWBwHIM+mzgqrDktijayu44odWQzyptYfaRxc=\n',
    },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'module.gosum-stale', subject: 'github.com/google/uuid@v1.1.1' },
    go: 'fails',
    goPrints: 'does NOT match an earlier download recorded in go.sum',
  },
});
