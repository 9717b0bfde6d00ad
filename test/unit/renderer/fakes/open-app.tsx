import { act, configure, render, screen } from '@testing-library/react';
import { App } from '../../../../renderer/App.tsx';
import { DoctorProvider } from '../../../../renderer/doctor-context.tsx';
import { loadParts } from '../../../../renderer/lazy-part.tsx';
import { createDoctorStores, type DoctorStores } from '../../../../renderer/state/doctor-stores.ts';
import { CauseTextsProvider } from '../../../../renderer/text/cause-texts.tsx';
import type { SessionEvent } from '../../../../shared/domain/session.ts';
import type { Language } from '../../../../shared/domain/text.ts';
import type { CheckDied } from '../../../../shared/ipc/renderer-api.ts';
import { fakeCauseTexts } from './cause-texts.ts';
import { ScriptedBridge } from './scripted-bridge.ts';

// A dialog opens at once; on a machine that is torn between many tests "at once" takes its time.
configure({ asyncUtilTimeout: 15_000 });

// As in the window a moment after its first picture; `lazy-part.test.tsx` is about that moment.
await loadParts();

interface OpenApp {
  readonly bridge: ScriptedBridge;
  readonly stores: DoctorStores;
  /** Presses a button, found by its name as a person would. */
  readonly press: (name: string | RegExp) => Promise<void>;
  readonly tell: (batches: readonly (readonly SessionEvent[])[]) => Promise<void>;
  readonly die: (reason: CheckDied['reason']) => Promise<void>;
  /** The heading of the screen in sight. */
  readonly heading: () => string;
}

/** The whole page over a scripted bridge, with a clock that stands still. */
export function openApp(language: Language): OpenApp {
  // happy-dom rejects promises nobody holds when a motion is cut short; without it Fluent moves nothing.
  Reflect.deleteProperty(Element.prototype, 'animate');
  const bridge = new ScriptedBridge();
  const now = (): number => 0;
  bridge.info = { ...bridge.info, language };
  const stores = createDoctorStores(bridge, now, { language, theme: 'light' });
  render(
    <DoctorProvider doctor={{ bridge, stores, info: bridge.info, now }}>
      <CauseTextsProvider texts={fakeCauseTexts}>
        <App />
      </CauseTextsProvider>
    </DoctorProvider>,
  );
  return {
    bridge,
    stores,
    press: async (name) => act(async () => screen.getByRole('button', { name }).click()),
    tell: async (batches) => act(async () => bridge.tellAll(batches)),
    die: async (reason) => act(async () => bridge.die(reason)),
    heading: () => screen.getByRole('heading', { level: 1 }).textContent ?? '',
  };
}
