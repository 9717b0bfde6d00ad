import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'Round trips take 600 ms, by satellite; nothing is wrong.',
  router: [{ kind: 'delay', oneWayMs: 300 }],
  probes: [{ run: 'curl -sS -o /dev/null -w %{time_connect} http://198.51.100.40/', prints: '0.6' }],
  expect: { verdict: 'healthy', cause: null, go: 'works' },
});
