import { defineWorld } from '../world.ts';

export default defineWorld({
  title:
    'The mirror closes the connection where a go.mod file is asked for; what go prints is of git, which is asked next and has a dead proxy.',
  client: {
    goEnv: { GOPROXY: 'https://goproxy.io|direct' },
    home: { '.gitconfig': '[http "https://github.com"]\n\tproxy = http://127.0.0.1:7890\n' },
  },
  servers: { 'goproxy.io': { faults: [{ match: '\\.mod$', kind: 'raw', send: [] }] } },
  expect: {
    verdict: 'broken',
    cause: { code: 'http.truncated', subject: 'goproxy.io' },
    go: 'fails',
    goPrints: 'Failed to connect to 127.0.0.1 port 7890',
  },
});
