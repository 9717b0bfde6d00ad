import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The first of two mirrors swallows every packet: go passes on, half a minute later for each file.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn|https://goproxy.io' } },
  router: [{ kind: 'drop', to: 'goproxy.cn' }],
  expect: { verdict: 'broken', cause: { code: 'tcp.filtered', subject: 'goproxy.cn' }, go: 'hangs' },
});
