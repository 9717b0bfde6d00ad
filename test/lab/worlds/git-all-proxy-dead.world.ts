import { openCodeHosts } from '../internet.ts';
import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'ALL_PROXY names a proxy that is gone: go does not heed it, git does.',
  client: { goEnv: { GOPROXY: 'direct' }, profile: { ALL_PROXY: 'socks5://127.0.0.1:1080' } },
  servers: openCodeHosts,
  expect: {
    verdict: 'broken',
    cause: { code: 'proxy.git-dead', subject: 'ALL_PROXY' },
    go: 'fails',
    goPrints: 'Failed to connect to 127.0.0.1 port 1080',
  },
});
