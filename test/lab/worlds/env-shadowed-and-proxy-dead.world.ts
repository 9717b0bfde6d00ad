import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A variable of the system overrides the good mirror, and the proxy that is set is dead.',
  client: {
    machineEnvironment: { GOPROXY: 'https://goproxy.cnn' },
    profile: { HTTPS_PROXY: 'http://127.0.0.1:7890' },
    goEnv: { GOPROXY: 'https://goproxy.cn,direct' },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'proxy.dead', subject: 'HTTPS_PROXY' },
    go: 'fails',
    goPrints: 'proxyconnect tcp',
  },
});
