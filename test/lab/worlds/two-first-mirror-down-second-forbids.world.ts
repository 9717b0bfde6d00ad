import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The first mirror is dropped, and the one behind it refuses by policy; both are asked, as the list has a bar.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn|https://goproxy.io' } },
  router: [{ kind: 'reset', to: 'goproxy.cn', port: 443 }],
  servers: { 'goproxy.io': { faults: [{ kind: 'status', status: 403, text: 'blocked by policy' }] } },
  expect: {
    verdict: 'broken',
    cause: { code: 'tcp.refused', subject: 'goproxy.cn' },
    also: [{ code: 'http.forbidden', subject: 'goproxy.io' }],
    go: 'fails',
    goPrints: '403 Forbidden',
  },
});
