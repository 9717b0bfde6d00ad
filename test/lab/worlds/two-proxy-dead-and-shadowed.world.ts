import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The proxy program has quit, and a variable of the system hides the GOPROXY that would work.',
  client: {
    profile: { HTTPS_PROXY: 'http://127.0.0.1:7890' },
    machineEnvironment: { GOPROXY: 'https://goproxy.cnn,direct' },
    goEnv: { GOPROXY: 'https://goproxy.cn,direct' },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'proxy.dead', subject: 'HTTPS_PROXY' },
    go: 'fails',
    goPrints: 'proxyconnect tcp: dial tcp 127.0.0.1:7890: connect: connection refused',
  },
});
