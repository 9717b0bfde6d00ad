import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title:
    'The first mirror loses a path with upper-case letters; the second, which proves it, answers a first question long after go is done.',
  client: {
    goEnv: { GOPROXY: 'https://goproxy.cn,https://goproxy.io' },
    project: { 'go.mod': projectOf('github.com/BurntSushi/toml v0.3.1', 'github.com/google/uuid v1.1.1') },
  },
  servers: {
    'goproxy.cn': { faults: [{ match: '^/github.com/!', kind: 'status', status: 404, text: 'not found' }] },
    'goproxy.io': { faults: [{ match: '^/github.com/google/uuid/', kind: 'slow', ms: 500 }] },
  },
  expect: { verdict: 'degraded', cause: { code: 'http.upper-case-lost', subject: 'goproxy.cn' }, go: 'works' },
});
