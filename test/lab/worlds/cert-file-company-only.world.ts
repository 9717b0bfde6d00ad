import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'SSL_CERT_FILE and SSL_CERT_DIR name the root of the company alone, so no public mirror is trusted.',
  client: {
    profile: { SSL_CERT_FILE: '/run/home/dev/company/ca.pem', SSL_CERT_DIR: '/run/home/dev/company' },
    home: { 'company/ca.pem': '%COMPANY%' },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'config.cert-file', subject: 'SSL_CERT_FILE' },
    go: 'fails',
    goPrints: 'certificate signed by unknown authority',
  },
});
