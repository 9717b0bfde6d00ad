import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  askPermissions,
  embedFrames,
  FORBIDDEN,
  gatherCandidates,
  navigateAway,
  notRefused,
  openWindows,
  runForeignCode,
  sendForbidden,
  tryNetwork,
} from '../e2e/attacks.ts';
import { startWitness, type Witness } from '../e2e/witness.ts';
import { openReleased, type Released, rendererStatus } from './released.ts';

/** Chromium's sandbox is not for root: once as whoever runs this, once as somebody who has it. */
describe.each([false, true])('the released program, its user unprivileged: %s', (unprivileged) => {
  let witness: Witness;
  let released: Released;
  beforeAll(async () => {
    witness = await startWitness();
    released = await openReleased({ unprivileged });
  });
  afterAll(async () => {
    await released?.close();
    witness?.close();
  });

  const host = () => `127.0.0.1:${witness.tcpPort}`;

  it('runs its page in the sandbox, where there is one', () => {
    const renderers = rendererStatus(released.pid);
    expect(renderers.length).toBeGreaterThan(0);
    const sandboxed = unprivileged || process.getuid?.() !== 0;
    for (const status of renderers) {
      expect(status).toMatchObject(sandboxed ? { Seccomp: '2', NoNewPrivs: '1' } : { Seccomp: '0' });
      if (unprivileged) expect(status['Uid']).toMatch(/^65534\t/u);
    }
  });

  it('refuses every request, frame, window, permission and script', async () => {
    expect(notRefused(await tryNetwork(released.page, host()))).toEqual([]);
    expect(await runForeignCode(released.page)).toEqual([undefined, undefined]);
    expect(await embedFrames(released.page, host())).toEqual(['empty', 'empty', 'empty', 'empty']);
    expect(await openWindows(released.page, host())).toEqual([null, null, null, null]);
    expect(new Set(await askPermissions(released.page))).toEqual(new Set(['denied']));
    expect(await gatherCandidates(released.page, { udp: witness.udpPort, tcp: witness.tcpPort })).toEqual([]);
    expect(witness.seen()).toBe(0);
  });

  it('goes nowhere', async () => {
    await navigateAway(released.page, host());
    expect(released.page.url()).toBe('app://gomod-doctor/');
    expect(witness.seen()).toBe(0);
  });

  it('refuses messages that the page must not send', async () => {
    expect(await sendForbidden(released.page)).toEqual(FORBIDDEN);
  });
});
