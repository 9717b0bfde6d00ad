import { defineWorld } from '../world.ts';

export default defineWorld({
  title: "The company's mirror has a certificate of the company, and SSL_CERT_FILE its root besides the public ones.",
  client: {
    profile: { SSL_CERT_FILE: '/run/home/dev/all.pem', SSL_CERT_DIR: '/run/home/dev/none' },
    home: { 'all.pem': '%COMPANY%%ROOT%', 'none/README': 'none' },
    goEnv: { GOPROXY: 'https://goproxy.corp.example.com' },
  },
  servers: { 'goproxy.corp.example.com': { certificate: { kind: 'company' } } },
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
