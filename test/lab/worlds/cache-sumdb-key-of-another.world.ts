import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The cache remembers the tree of a checksum database with the same name and another key.',
  client: {
    home: { 'go/pkg/sumdb/sum.golang.org/latest': 'go.sum database tree\n1\nAAAA\n\n— sum.golang.org Az3grAAAA\n' },
  },
  expect: {
    verdict: 'broken',
    cause: { code: 'cache.corrupt', subject: '/run/home/dev/go/pkg/sumdb/sum.golang.org/latest' },
    go: 'fails',
  },
});
