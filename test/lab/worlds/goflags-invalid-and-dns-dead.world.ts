import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'GOFLAGS is mistyped, the resolver does not answer, and go.sum has marks of a merge: three faults at once.',
  client: {
    goEnv: { GOFLAGS: 'mod=mod' },
    project: {
      'go.mod': 'module example.com/shop\n\ngo 1.20\n\nrequire github.com/google/uuid v1.1.1\n',
      'go.sum': '<<<<<<< HEAD\n',
    },
  },
  router: [{ kind: 'drop', to: '198.51.100.53', protocol: 'udp', port: 53 }],
  expect: {
    verdict: 'broken',
    cause: { code: 'config.goflags-invalid', subject: 'GOFLAGS' },
    also: [{ code: 'module.gosum-malformed', subject: '/run/home/dev/work/go.sum' }],
    go: 'fails',
    goPrints: 'parsing $GOFLAGS',
  },
});
