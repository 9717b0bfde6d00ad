import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The log-in page of the hotel was passed; it still answers where systems ask whether there is one.',
  servers: {
    'www.msftconnecttest.com': { faults: [{ kind: 'redirect', to: 'http://portal.hotel.example.net/login' }] },
  },
  probes: [
    { run: 'curl -sS http://connectivitycheck.gstatic.com/generate_204', prints: 'portal.hotel.example.net/login' },
  ],
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
