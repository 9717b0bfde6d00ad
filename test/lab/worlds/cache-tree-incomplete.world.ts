import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A cleaner removed files from modules in the cache, and the network is slow but fine.',
  client: {
    before: 'go mod download github.com/google/uuid@v1.1.1; rm ~/go/pkg/mod/github.com/google/uuid@v1.1.1/lab.go',
  },
  probes: [
    {
      run: 'go mod init example.com/x && go mod edit -require github.com/google/uuid@v1.1.1 && GOFLAGS=-mod=mod go mod verify',
      prints: 'dir has been modified',
    },
  ],
  expect: {
    verdict: 'broken',
    cause: { code: 'cache.corrupt', subject: 'github.com/google/uuid@v1.1.1' },
    go: 'works',
  },
});
