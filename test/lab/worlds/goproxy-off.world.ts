import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Downloads are switched off.',
  client: { goEnv: { GOPROXY: 'off' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'config.goproxy-off', subject: 'GOPROXY' },
    go: 'fails',
    goPrints: 'module lookup disabled by GOPROXY=off',
  },
});
