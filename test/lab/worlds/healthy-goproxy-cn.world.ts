import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The mirror that most people in China use, where Google is not to be had.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  router: [
    { kind: 'drop', to: 'proxy.golang.org' },
    { kind: 'drop', to: 'sum.golang.org' },
  ],
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
