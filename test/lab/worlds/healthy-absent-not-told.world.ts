import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The mirror shows a page for every module that it does not have, so that go never goes on to the next entry.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  servers: { 'goproxy.cn': { faults: [{ match: '[.]invalid/', kind: 'html', text: 'Welcome' }] } },
  expect: { verdict: 'healthy', cause: null, advice: ['http.absent-not-told'], go: 'works' },
});
