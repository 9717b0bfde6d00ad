import { getEventListeners } from 'node:events';
import { expect, it } from 'vitest';
import { whenAborted } from '../../../../electron/engine/when-aborted.ts';

it('resolves when the signal is aborted, and at once where it was', async () => {
  const enough = new AbortController();
  const waiting = whenAborted(enough.signal, new AbortController().signal);
  enough.abort();
  expect(await waiting).toBeNull();
  expect(await whenAborted(enough.signal, new AbortController().signal)).toBeNull();
});

it('lets go once nobody waits: a signal of the whole run would hold what was raced with it', () => {
  const enough = new AbortController();
  for (let i = 0; i < 100; i += 1) {
    const probe = new AbortController();
    void whenAborted(enough.signal, probe.signal);
    expect(getEventListeners(enough.signal, 'abort')).toHaveLength(1);
    probe.abort();
  }
  expect(getEventListeners(enough.signal, 'abort')).toHaveLength(0);
});
