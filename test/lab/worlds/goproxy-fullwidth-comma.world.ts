import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The list was typed with a Chinese keyboard: its comma is no comma.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn，direct' } },
  expect: {
    verdict: 'broken',
    cause: { code: 'config.goproxy-invalid', subject: 'GOPROXY' },
    go: 'fails',
    goPrints: 'lookup goproxy.cn，direct',
  },
});
