import { defineWorld } from '../world.ts';

export default defineWorld({
  title:
    'The only source is a goproxy of the company, the program behind goproxy.cn, which fetches what it is asked for.',
  client: { goEnv: { GOPROXY: 'http://goproxy.intern.example.com:8081' } },
  realServers: [
    {
      program: 'goproxy',
      host: 'goproxy.intern.example.com',
      port: 8081,
      settings: ['GOPROXY=https://proxy.golang.org'],
    },
  ],
  probes: [{ run: 'curl -sS http://goproxy.intern.example.com:8081/a', prints: 'not found: missing /@v/' }],
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
