import { defineWorld } from '../world.ts';

export default defineWorld({
  title: "The nginx of the company's mirror lets only some addresses in.",
  client: { goEnv: { GOPROXY: 'http://goproxy.intern.example.com' } },
  realServers: [
    { program: 'nginx', host: 'goproxy.intern.example.com', port: 80, settings: ['location / { deny all; }'] },
  ],
  expect: {
    verdict: 'broken',
    cause: { code: 'http.forbidden', subject: 'goproxy.intern.example.com' },
    go: 'fails',
    goPrints: '403 Forbidden',
  },
});
