import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The mirror takes requests and never answers.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  servers: { 'goproxy.cn': { faults: [{ kind: 'stall' }] } },
  expect: {
    verdict: 'broken',
    cause: { code: 'http.stalled', subject: 'goproxy.cn' },
    go: 'hangs',
  },
});
