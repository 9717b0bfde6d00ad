import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Go is not installed, or not in PATH.',
  client: { path: ['/usr/bin', '/bin'] },
  expect: {
    verdict: 'broken',
    cause: { code: 'go.missing', subject: 'go' },
    go: 'fails',
    goPrints: 'No such file or directory',
  },
});
