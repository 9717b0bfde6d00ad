import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A device before the mirror cuts every second connection as soon as a module is asked for.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  servers: { 'goproxy.cn': { faults: [{ match: '/@v/', every: 2, kind: 'raw', send: [] }] } },
  inTurn: true,
  expect: {
    verdict: 'broken',
    cause: { code: 'tcp.reset', subject: 'goproxy.cn' },
    go: 'fails',
    goPrints: 'EOF',
  },
});
