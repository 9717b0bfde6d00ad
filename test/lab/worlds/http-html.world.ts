import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'GOPROXY lacks the path of the mirror: the host answers with web pages.',
  client: { goEnv: { GOPROXY: 'https://mirrors.aliyun.com,direct' } },
  servers: {
    'mirrors.aliyun.com': {
      // A module path begins with a host name; the mirror itself stands below /goproxy/.
      faults: [{ match: '^/([^/]+[.][^/]+|sumdb)/', kind: 'html', text: '<h1>Open source mirrors</h1>' }],
    },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'http.not-a-module-proxy', subject: 'mirrors.aliyun.com' },
    go: 'fails',
    goPrints: 'invalid character',
  },
});
