import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A checksum database under a key of the company, asked at an address of its own.',
  client: { goEnv: { GOSUMDB: '%GOSUMDB% https://goproxy.corp.example.com/sumdb/sum.golang.org' } },
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
