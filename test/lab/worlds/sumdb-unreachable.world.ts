import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The mirror does not pass the checksum database on, and the database itself is blocked.',
  client: { goEnv: { GOPROXY: 'https://mirrors.aliyun.com/goproxy/,direct' } },
  router: [{ kind: 'drop', to: 'sum.golang.org' }],
  probes: [
    {
      run: 'curl -sS -o /dev/null -w %{http_code} https://mirrors.aliyun.com/goproxy/sumdb/sum.golang.org/supported',
      prints: '404',
    },
    { run: 'curl -sS https://sum.golang.google.cn/latest', prints: 'go.sum database tree' },
  ],
  expect: {
    verdict: 'broken',
    cause: { code: 'sumdb.unreachable', subject: 'sum.golang.org' },
    go: 'fails',
    goPrints: 'Get "https://sum.golang.org/lookup/',
  },
});
