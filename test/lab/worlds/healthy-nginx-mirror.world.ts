import { defineWorld } from '../world.ts';

export default defineWorld({
  title: "The company's mirror is a real nginx in front of another one.",
  client: { goEnv: { GOPROXY: 'http://goproxy.intern.example.com' } },
  realServers: [
    {
      program: 'nginx',
      host: 'goproxy.intern.example.com',
      port: 80,
      settings: [
        'location / { proxy_pass https://198.51.100.10; proxy_ssl_server_name on; proxy_ssl_name proxy.golang.org;',
        'proxy_set_header Host proxy.golang.org; }',
      ],
    },
  ],
  probes: [{ run: 'curl -sSI http://goproxy.intern.example.com/', prints: 'Server: nginx' }],
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
