import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Reply } from '../shared/ipc/failure.ts';
import { fromFragment } from '../shared/ipc/first-look.ts';
import type { Preferences } from '../shared/ipc/preference-values.ts';
import type { AppInfo } from '../shared/ipc/renderer-api.ts';
import { App } from './App.tsx';
import { windowBridge } from './bridge.ts';
import { DoctorProvider } from './doctor-context.tsx';
import { firstPaint } from './first-paint.ts';
import { loadParts } from './lazy-part.tsx';
import { createDoctorStores } from './state/doctor-stores.ts';
import { CauseTextsProvider } from './text/cause-texts.tsx';

/** Chinese first; only if main says nothing. */
const FALLBACK: Preferences = { language: 'zh-CN', theme: 'system' };

/** The first screen as soon as can be; what it does not need, main's answers and the engine, only after it. */
async function start(root: HTMLElement): Promise<void> {
  const bridge = windowBridge();
  const now = (): number => performance.now();
  const told = fromFragment(location.hash);
  // Of this loading only: the next one is told anew.
  if (told) history.replaceState(null, '', location.pathname);
  const asked = told ? firstPaint.then(() => bridge.app.info()) : bridge.app.info();
  const stores = createDoctorStores(bridge, now, told ?? known(await asked) ?? FALLBACK);
  const texts = firstPaint.then(async () => (await import('./text/product-texts.ts')).productTexts);
  const reactRoot = createRoot(root);
  const draw = (info: AppInfo | null): void =>
    reactRoot.render(
      <StrictMode>
        <DoctorProvider doctor={{ bridge, stores, info, now }}>
          <CauseTextsProvider texts={texts}>
            <App />
          </CauseTextsProvider>
        </DoctorProvider>
      </StrictMode>,
    );
  draw(null);
  const info = known(await asked);
  if (info) {
    stores.preferences.setState({ language: info.language, theme: info.theme });
    draw(info);
  }
  await firstPaint;
  await Promise.all([info?.startCheck ? stores.check.getState().start() : stores.begin(), texts, loadParts()]);
}

function known(answer: Reply<AppInfo>): AppInfo | null {
  return answer.ok ? answer.value : null;
}

const root = document.getElementById('root');
if (root) void start(root);
