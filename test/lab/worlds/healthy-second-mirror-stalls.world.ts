import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'go is done with the first mirror; the second accepts requests and never answers.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,https://goproxy.io' } },
  servers: { 'goproxy.io': { faults: [{ kind: 'stall' }] } },
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
