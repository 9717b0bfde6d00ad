import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Preferences } from '../shared/ipc/preference-values.ts';
import { App } from './App.tsx';
import { windowBridge } from './bridge.ts';
import { DoctorProvider } from './doctor-context.tsx';
import { firstPaint } from './first-paint.ts';
import { loadParts } from './lazy-part.tsx';
import { createDoctorStores } from './state/doctor-stores.ts';
import { CauseTextsProvider } from './text/cause-texts.tsx';

/** Chinese first; only until main answers, or if it never does. */
const FALLBACK: Preferences = { language: 'zh-CN', theme: 'system' };

/** The first screen as soon as can be; what it does not need, and the engine, only after it. */
async function start(root: HTMLElement): Promise<void> {
  const bridge = windowBridge();
  const now = (): number => performance.now();
  const info = await bridge.app.info();
  const stores = createDoctorStores(bridge, now, info.ok ? info.value : FALLBACK);
  const texts = firstPaint.then(async () => (await import('./text/product-texts.ts')).productTexts);
  createRoot(root).render(
    <StrictMode>
      <DoctorProvider doctor={{ bridge, stores, info: info.ok ? info.value : null, now }}>
        <CauseTextsProvider texts={texts}>
          <App />
        </CauseTextsProvider>
      </DoctorProvider>
    </StrictMode>,
  );
  await firstPaint;
  await Promise.all([
    info.ok && info.value.startCheck ? stores.check.getState().start() : stores.begin(),
    texts,
    loadParts(),
  ]);
}

const root = document.getElementById('root');
if (root) void start(root);
