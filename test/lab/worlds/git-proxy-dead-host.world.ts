import { openCodeHosts } from '../internet.ts';
import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'git has a proxy for one host, which is gone; everything comes directly.',
  client: {
    goEnv: { GOPROXY: 'direct' },
    home: { '.gitconfig': '[http "https://github.com"]\n\tproxy = socks5://127.0.0.1:1081\n' },
  },
  servers: openCodeHosts,

  expect: {
    verdict: 'broken',
    cause: { code: 'proxy.git-dead', subject: 'http.proxy' },
    go: 'fails',
    goPrints: '127.0.0.1',
  },
});
