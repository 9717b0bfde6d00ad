import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The goproxy of the company does not trust the mirror that it fetches from.',
  client: { goEnv: { GOPROXY: 'http://goproxy.intern.example.com:8081' } },
  realServers: [
    {
      program: 'goproxy',
      host: 'goproxy.intern.example.com',
      port: 8081,
      settings: ['GOPROXY=https://proxy.golang.org', 'SSL_CERT_FILE=/run/nothing', 'SSL_CERT_DIR=/run/nothing'],
    },
  ],
  expect: {
    verdict: 'broken',
    cause: { code: 'http.server-error', subject: 'goproxy.intern.example.com:8081' },
    go: 'fails',
    goPrints: '500 Internal Server Error',
  },
});
