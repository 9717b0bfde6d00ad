import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'A gateway cuts TLS hellos that offer HTTP/2.',
  router: [{ kind: 'h2-offer-reset' }],
  probes: [
    {
      run: 'curl -sS --http1.1 -o /dev/null -w "%{http_code}" https://proxy.golang.org/rsc.io/quote/@v/list',
      prints: '200',
    },
    { run: 'GODEBUG=http2client=0 go mod download golang.org/x/text@v0.3.2 && echo fetched', prints: 'fetched' },
  ],
  expect: {
    verdict: 'broken',
    cause: { code: 'tls.alpn-refused', subject: 'proxy.golang.org' },
    go: 'fails',
    goPrints: 'connection reset by peer',
  },
});
