import { defineWorld } from '../world.ts';

export default defineWorld({
  title:
    'The cache has a module as an altering mirror once sent it, unverified; go.sum and the mirrors of today are right.',
  client: {
    project: {
      'go.mod': 'module example.com/shop\n\ngo 1.20\n\nrequire github.com/google/uuid v1.1.1\n',
      'main.go': 'package main\n\nimport _ "github.com/google/uuid"\n\nfunc main() {}\n',
    },
    before: `
      GOMODCACHE=/run/tmp/good go mod tidy
      cd /run/tmp
      GOSUMDB=off GOPROXY=https://goproxy.io go mod download github.com/google/uuid@v1.1.1`,
  },
  servers: { 'goproxy.io': { faults: [{ kind: 'tamper', match: 'uuid.*zip' }] } },
  expect: {
    verdict: 'broken',
    cause: { code: 'cache.corrupt', subject: 'github.com/google/uuid@v1.1.1' },
    go: 'fails',
    goPrints: 'checksum mismatch',
  },
});
