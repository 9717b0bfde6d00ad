import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The company mirror is named by one word, which the search domain makes whole.',
  client: { goEnv: { GOPROXY: 'https://goproxy' }, search: ['corp.example.com'] },
  servers: { 'goproxy.corp.example.com': { names: ['goproxy'] } },
  dns: { records: { goproxy: 'nxdomain' } },
  probes: [{ run: 'dig goproxy', prints: 'NXDOMAIN' }],
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
