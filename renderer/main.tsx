import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Preferences } from '../shared/ipc/preference-values.ts';
import { App } from './App.tsx';
import { windowBridge } from './bridge.ts';
import { DoctorProvider } from './doctor-context.tsx';
import { createDoctorStores } from './state/doctor-stores.ts';
import { CauseTextsProvider } from './text/cause-texts.tsx';
import { productTexts } from './text/product-texts.ts';

/** Chinese first; only until main answers, or if it never does. */
const FALLBACK: Preferences = { language: 'zh-CN', theme: 'system' };

async function start(root: HTMLElement): Promise<void> {
  const bridge = windowBridge();
  const now = (): number => performance.now();
  const info = await bridge.app.info();
  const stores = createDoctorStores(bridge, now, info.ok ? info.value : FALLBACK);
  createRoot(root).render(
    <StrictMode>
      <DoctorProvider doctor={{ bridge, stores, info: info.ok ? info.value : null, now }}>
        <CauseTextsProvider texts={productTexts}>
          <App />
        </CauseTextsProvider>
      </DoctorProvider>
    </StrictMode>,
  );
  if (info.ok && info.value.startCheck) await stores.check.getState().start();
  else await stores.begin();
}

const root = document.getElementById('root');
if (root) void start(root);
