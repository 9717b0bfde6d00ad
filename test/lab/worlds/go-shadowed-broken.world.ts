import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A wrapper of a Go that was removed comes first in PATH; a good Go stands behind it.',
  client: {
    path: ['/run/home/dev/.shims', '%PATH%'],
    programs: { '.shims/go': '#!/bin/sh\nexec /opt/go1.13.4/bin/go "$@"\n' },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'go.shadowed', subject: '/run/home/dev/.shims/go' },
    go: 'fails',
    goPrints: 'not found',
  },
});
