import { fromFragment } from '../shared/ipc/first-look.ts';
import type { Preferences } from '../shared/ipc/preference-values.ts';
import { windowBridge } from './bridge.ts';
import { showFirstFrame } from './first-frame/show.ts';
import { firstPaint } from './first-paint.ts';
import { createDoctorStores } from './state/doctor-stores.ts';

/** Chinese first; only if main says nothing. */
const FALLBACK: Preferences = { language: 'zh-CN', theme: 'system' };

/** The first screen, of which the main button works, as soon as can be; React, which draws all else, only after it. */
async function start(root: HTMLElement): Promise<void> {
  const bridge = windowBridge();
  const now = (): number => performance.now();
  const told = fromFragment(location.hash);
  // Of this loading only: the next one is told anew.
  if (told) history.replaceState(null, '', location.pathname);
  const preferences = told ?? (await asked());
  const stores = createDoctorStores(bridge, now, preferences);
  const frame = showFirstFrame(root, preferences, () => void stores.check.getState().start());
  if (frame) await firstPaint;
  const { drawPage } = await import('./page.tsx');
  await frame?.free();
  await drawPage({ root, bridge, stores, now, drawn });

  function drawn(): void {
    frame?.leave();
    // For cold-start.bench.ts.
    performance.mark('drawn');
  }

  async function asked(): Promise<Preferences> {
    const answer = await bridge.app.info();
    return answer.ok ? answer.value : FALLBACK;
  }
}

const root = document.getElementById('root');
if (root) void start(root);
