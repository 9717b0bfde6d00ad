import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { AppInfo } from '../shared/ipc/renderer-api.ts';
import { App } from './App.tsx';
import { type Doctor, DoctorProvider } from './doctor-context.tsx';
import { firstPaint } from './first-paint.ts';
import { loadParts } from './lazy-part.tsx';
import { CauseTextsProvider } from './text/cause-texts.tsx';

/** What the page is drawn with: all that came before it. */
export interface PageParts extends Omit<Doctor, 'info'> {
  readonly root: HTMLElement;
  /** Called once React has drawn in the place of the first frame. */
  readonly drawn: () => void;
}

/** Draws the page by React; what the screen in sight does not need, main's answers and the engine, only after it. */
export async function drawPage({ root, drawn, ...parts }: PageParts): Promise<void> {
  const { bridge, stores } = parts;
  const texts = firstPaint.then(async () => (await import('./text/product-texts.ts')).productTexts);
  const reactRoot = createRoot(root);
  const draw = (info: AppInfo | null): void =>
    reactRoot.render(
      <StrictMode>
        <DoctorProvider doctor={{ ...parts, info }}>
          <CauseTextsProvider texts={texts}>
            <App />
          </CauseTextsProvider>
        </DoctorProvider>
      </StrictMode>,
    );
  flushSync(() => draw(null));
  drawn();
  await firstPaint;
  const answer = await bridge.app.info();
  const info = answer.ok ? answer.value : null;
  if (info) {
    stores.preferences.setState({ language: info.language, theme: info.theme });
    draw(info);
  }
  await Promise.all([info?.startCheck ? stores.check.getState().start() : stores.begin(), texts, loadParts()]);
}
