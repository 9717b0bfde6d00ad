import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Somebody edited a module where it lies unpacked in the cache: go takes it as it is.',
  client: {
    before:
      'go mod download github.com/google/uuid@v1.1.1; cd ~/go/pkg/mod/github.com/google/uuid@v1.1.1; chmod u+w . lab.go; echo "// debug" >> lab.go',
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
