import { describe, expect, it } from 'vitest';
import { ActiveRun } from '../../../../electron/engine/active-run.ts';

type Event = { readonly type: 'started'; readonly id: string } | { readonly type: 'result' };

/** Work whose end the test holds in its hand. */
function open() {
  const run = new ActiveRun<Event>({ events: () => undefined, ended: () => undefined });
  let tell: (event: Event) => void = () => undefined;
  let end: () => void = () => undefined;
  const started = run.start(1, (say) => {
    tell = say;
    say({ type: 'started', id: 'a' });
    return new Promise<void>((resolve) => {
      end = resolve;
    });
  });
  return { run, started, tell: (event: Event) => tell(event), end: () => end() };
}

describe('work that is under way', () => {
  it('refuses the next question while it goes on', async () => {
    const { run, started } = open();
    expect(await started).toEqual({ id: 'a' });
    await expect(run.settled()).rejects.toMatchObject({ code: 'busy' });
  });

  it('lets it wait once the result is told and only keeping it is left', async () => {
    const { run, tell, end } = open();
    tell({ type: 'result' });
    let settled = false;
    const waiting = run.settled().then(() => {
      settled = true;
    });
    await Promise.resolve();
    expect(settled).toBe(false);
    end();
    await waiting;
    expect(run.busy).toBe(false);
    await expect(run.settled()).resolves.toBeUndefined();
  });
});
