import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Only the company proxy leads outside, and HTTP_PROXY alone names it, which serves no https.',
  client: { machineEnvironment: { HTTP_PROXY: 'http://proxy.corp.example.com:3128' } },
  router: [
    { kind: 'drop', to: 'everything', port: 443 },
    { kind: 'drop', to: 'everything', port: 80 },
  ],
  proxies: [{ host: 'proxy.corp.example.com', port: 3128, kind: 'http', mode: 'open' }],
  expect: {
    verdict: 'broken',
    cause: { code: 'proxy.system-only', subject: 'HTTP_PROXY' },
    go: 'fails',
    goPrints: 'i/o timeout',
  },
});
