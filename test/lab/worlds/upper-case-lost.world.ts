import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'The mirror serves paths with upper-case letters as they are, and not as go asks for them.',
  client: {
    goEnv: { GOPROXY: 'https://goproxy.cn' },
    project: { 'go.mod': projectOf('github.com/BurntSushi/toml v0.3.1', 'github.com/google/uuid v1.1.1') },
  },
  servers: {
    'goproxy.cn': {
      faults: [
        { match: '^/github.com/!', kind: 'status', status: 404, text: 'not found' },
        { match: '/BurntSushi/.*[.]info$', kind: 'wrong-info', version: 'v0.3.1' },
      ],
    },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'http.upper-case-lost', subject: 'goproxy.cn' },
    go: 'fails',
    goPrints: '404 Not Found',
  },
});
