import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Two Gos, the newer one first; an IDE has links to the same.',
  client: {
    path: ['%PATH%', '/run/home/dev/go1.20/bin'],
    programs: { 'go1.20/bin/go': '#!/bin/sh\necho go version go1.20.5 linux/amd64\n' },
    home: { 'go1.20/VERSION': 'go1.20.5' },
  },
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
