import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Only the company proxy leads outside, and somebody has told npm, but not go.',
  client: { home: { '.npmrc': 'https-proxy=http://proxy.corp.example.com:3128\n' } },
  router: [
    { kind: 'drop', to: 'everything', port: 443 },
    { kind: 'drop', to: 'everything', port: 80 },
  ],
  proxies: [{ host: 'proxy.corp.example.com', port: 3128, kind: 'http', mode: 'open' }],
  expect: {
    verdict: 'broken',
    cause: { code: 'proxy.system-only', subject: 'HTTPS_PROXY' },
    go: 'fails',
    goPrints: 'i/o timeout',
  },
});
