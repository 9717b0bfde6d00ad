import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Every address of the hotel network answers with the way to its log-in page.',
  servers: {
    everySite: { faults: [{ kind: 'redirect', to: 'http://portal.hotel.example.net/login' }] },
    'portal.hotel.example.net': { faults: [] },
  },
  probes: [
    { run: 'curl -sS http://connectivitycheck.gstatic.com/generate_204', prints: 'portal.hotel.example.net/login' },
    { run: 'curl -sS http://portal.hotel.example.net/login', prints: '<form' },
  ],
  expect: {
    verdict: 'broken',
    cause: { code: 'http.captive-portal', subject: 'proxy.golang.org' },
    go: 'fails',
    goPrints: 'to insecure URL http://portal.hotel.example.net/login',
  },
});
