import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The mirror speaks plain HTTP on the port of https.',
  client: { goEnv: { GOPROXY: 'https://goproxy.corp.example.com,direct' } },
  servers: { 'goproxy.corp.example.com': { plainOn443: true } },
  expect: {
    verdict: 'broken',
    cause: { code: 'tls.plaintext-port', subject: 'goproxy.corp.example.com' },
    go: 'fails',
    goPrints: 'http: server gave HTTP response to HTTPS client',
  },
});
