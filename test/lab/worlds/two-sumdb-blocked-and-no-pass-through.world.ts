import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Aliyun passes no checksum database through, and both of its names are closed, one dropped and one cut.',
  client: { goEnv: { GOPROXY: 'https://mirrors.aliyun.com/goproxy/' } },
  router: [
    { kind: 'drop', to: 'sum.golang.org', protocol: 'tcp' },
    { kind: 'sni-reset', name: 'sum.golang.google.cn' },
  ],
  expect: {
    verdict: 'broken',
    cause: { code: 'sumdb.unreachable', subject: 'sum.golang.org' },
    go: 'fails',
    goPrints: 'i/o timeout',
  },
});
