import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The company mirror sends everybody to the page for signing on.',
  client: { goEnv: { GOPROXY: 'https://goproxy.corp.example.com' } },
  servers: {
    'goproxy.corp.example.com': {
      faults: [{ match: '/@v/', kind: 'redirect', to: 'https://portal.hotel.example.net/sign-on' }],
    },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'http.not-a-module-proxy', subject: 'goproxy.corp.example.com' },
    go: 'fails',
    goPrints: 'invalid character',
  },
});
