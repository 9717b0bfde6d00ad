import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A company mirror redirects archives, and only those, to an address without encryption.',
  client: { goEnv: { GOPROXY: 'https://goproxy.corp.example.com' } },
  servers: {
    'goproxy.corp.example.com': {
      faults: [{ match: '[.]zip$', kind: 'redirect', to: 'http://storage.example.net', keepPath: true }],
    },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'http.insecure-redirect', subject: 'goproxy.corp.example.com' },
    go: 'fails',
    goPrints: 'to insecure URL http://storage.example.net/',
  },
});
