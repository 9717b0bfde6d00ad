import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The goproxy of the company is up; the mirror that it fetches from answers 503.',
  client: { goEnv: { GOPROXY: 'http://goproxy.intern.example.com:8081' } },
  servers: { 'proxy.golang.org': { faults: [{ kind: 'status', status: 503, text: 'maintenance' }] } },
  realServers: [
    {
      program: 'goproxy',
      host: 'goproxy.intern.example.com',
      port: 8081,
      settings: ['GOPROXY=https://proxy.golang.org'],
    },
  ],
  expect: {
    verdict: 'broken',
    cause: { code: 'http.server-error', subject: 'goproxy.intern.example.com:8081' },
    go: 'fails',
    goPrints: 'not found: bad upstream',
  },
});
