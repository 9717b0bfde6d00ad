import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A device before the mirror cuts three of four connections that ask for a go.mod file.',
  client: { goEnv: { GOPROXY: 'https://goproxy.cn,direct' } },
  // Only go asks for these before the doctor looks why: so it is certain whom each turn falls on.
  servers: { 'goproxy.cn': { faults: [{ match: '\\.mod$', every: 4, kind: 'raw', send: [] }] } },
  inTurn: true,
  expect: {
    verdict: 'broken',
    cause: { code: 'tcp.reset', subject: 'goproxy.cn' },
    go: 'fails',
    goPrints: 'EOF',
  },
});
