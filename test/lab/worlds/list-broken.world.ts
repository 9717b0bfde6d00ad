import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The mirror has every version and cannot list them: downloads work, go get does not.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  servers: { 'goproxy.cn': { faults: [{ match: '/@v/list$', kind: 'status', status: 500, text: 'no index' }] } },
  expect: { verdict: 'degraded', cause: { code: 'http.versions-unlisted', subject: 'goproxy.cn' }, go: 'works' },
});
