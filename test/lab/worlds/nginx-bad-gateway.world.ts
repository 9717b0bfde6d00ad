import { defineWorld } from '../world.ts';

export default defineWorld({
  title: "What stands behind the nginx of the company's mirror is not running.",
  client: { goEnv: { GOPROXY: 'http://goproxy.intern.example.com' } },
  realServers: [
    {
      program: 'nginx',
      host: 'goproxy.intern.example.com',
      port: 80,
      settings: ['location / { proxy_pass http://127.0.0.1:9; }'],
    },
  ],
  expect: {
    verdict: 'broken',
    cause: { code: 'http.server-error', subject: 'goproxy.intern.example.com' },
    go: 'fails',
    goPrints: '502 Bad Gateway',
  },
});
