import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The address of the company mirror holds a password for plain http.',
  client: { goEnv: { GOPROXY: 'http://dev:token-of-dev@goproxy.corp.example.com' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'vcs.insecure-credentials', subject: 'goproxy.corp.example.com' },
    go: 'fails',
    goPrints: 'refusing to pass credentials to insecure URL',
  },
});
