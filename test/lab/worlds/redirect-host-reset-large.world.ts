import { defineWorld, projectOf } from '../world.ts';

export default defineWorld({
  title: 'A mirror has its large archives on another host, which is blocked: small modules come, one does not.',
  client: {
    goEnv: { GOPROXY: 'https://goproxy.cn,direct' },
    project: { 'go.mod': projectOf('github.com/aws/aws-sdk-go v1.40.0', 'github.com/google/uuid v1.1.1') },
  },
  router: [{ kind: 'sni-reset', name: 'storage.example.net' }],
  servers: {
    'goproxy.cn': {
      faults: [{ match: 'aws-sdk-go/.*[.]zip$', kind: 'redirect', to: 'https://storage.example.net', keepPath: true }],
    },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'http.redirect-host-blocked', subject: 'storage.example.net' },
    go: 'fails',
    goPrints: 'storage.example.net',
  },
});
