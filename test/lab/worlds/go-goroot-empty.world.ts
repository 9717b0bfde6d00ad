import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'GOROOT names a folder without a Go: go loses its defaults and blames GOPROXY.',
  client: { profile: { GOROOT: '/run/home/dev/go' }, home: { 'go/notes.txt': 'x' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'go.goroot-invalid', subject: '/run/home/dev/go' },
    go: 'fails',
    goPrints: 'GOPROXY list is not the empty string, but contains no entries',
  },
});
