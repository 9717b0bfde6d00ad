import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The cache has modules already; one was left half unpacked, one lost its hash: go mends both by itself.',
  client: {
    before: `
      go mod download github.com/google/uuid@v1.1.1 golang.org/x/text@v0.3.2
      touch ~/go/pkg/mod/cache/download/github.com/google/uuid/@v/v1.1.1.partial
      rm ~/go/pkg/mod/github.com/google/uuid@v1.1.1/lab.go
      rm ~/go/pkg/mod/cache/download/golang.org/x/text/@v/v0.3.2.ziphash`,
  },
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
