import { defineWorld } from '../world.ts';

export default defineWorld({
  title:
    'The first of two mirrors answers everything with a page: modules come from the second, checksums are asked of the first.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn|https://goproxy.io' } },
  servers: { 'goproxy.cn': { faults: [{ kind: 'html', text: '<html>Welcome</html>' }] } },
  expect: {
    verdict: 'broken',
    cause: { code: 'http.not-a-module-proxy', subject: 'goproxy.cn' },
    go: 'fails',
    goPrints: 'malformed record data',
  },
});
