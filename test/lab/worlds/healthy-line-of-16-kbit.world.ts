import { defineWorld } from '../world.ts';

export default defineWorld({
  title: 'The line carries 16 kilobits a second: the download is not done in half a minute, and nothing is wrong.',
  router: [{ kind: 'narrow', kbit: 16 }],
  // The proof would take half of the line.
  inTurn: true,
  expect: { verdict: 'incomplete', cause: null, go: 'works' },
});
