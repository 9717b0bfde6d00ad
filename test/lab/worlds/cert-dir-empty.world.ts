import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'SSL_CERT_DIR names an empty folder, and SSL_CERT_FILE a file that is gone.',
  client: {
    machineEnvironment: { SSL_CERT_DIR: '/run/home/dev/certs', SSL_CERT_FILE: '/run/home/dev/gone.pem' },
    home: { 'certs/README': 'none' },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'config.cert-file', subject: 'SSL_CERT_FILE' },
    go: 'fails',
    goPrints: 'x509: ',
  },
});
