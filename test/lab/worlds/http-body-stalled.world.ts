import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Archives from the mirror stop in the middle and the connection stays open.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  servers: { 'goproxy.cn': { faults: [{ match: '[.]zip$', kind: 'stall-body' }] } },
  expect: {
    verdict: 'broken',
    cause: { code: 'http.stalled', subject: 'goproxy.cn' },
    go: 'hangs',
  },
});
