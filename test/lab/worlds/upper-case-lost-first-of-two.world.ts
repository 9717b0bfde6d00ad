import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title:
    'A filter before the first mirror takes exclamation marks for an attack; the second mirror has what is lost there.',
  client: {
    goEnv: { GOPROXY: 'https://goproxy.cn,https://goproxy.io' },
    project: { 'go.mod': projectOf('github.com/BurntSushi/toml v0.3.1', 'github.com/google/uuid v1.1.1') },
  },
  servers: { 'goproxy.cn': { faults: [{ match: '^/github.com/!', kind: 'status', status: 404, text: 'not found' }] } },
  expect: { verdict: 'degraded', cause: { code: 'http.upper-case-lost', subject: 'goproxy.cn' }, go: 'works' },
});
