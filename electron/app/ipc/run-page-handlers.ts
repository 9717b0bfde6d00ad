import type { Ask, Handlers } from '../../../shared/ipc/boundary.ts';
import type { EngineBoundary } from '../../../shared/ipc/engine-boundary.ts';
import { CallError } from '../../../shared/ipc/failure.ts';
import type { RendererBoundary } from '../../../shared/ipc/renderer-boundary.ts';
import type { ReportFormat } from '../../../shared/ipc/report-shape.ts';
import type { PreferenceStore } from '../preferences.ts';
import { answered } from './answered.ts';

export interface RunPageServices {
  readonly preferences: PreferenceStore;
  readonly askEngine: Ask<EngineBoundary>;
  /** Shows the operating system's own dialog; undefined when it was closed. */
  readonly chooseReportFile: (run: string, format: ReportFormat) => Promise<string | undefined>;
  /** Shows a folder in the file manager; the page cannot name it. */
  readonly showFolder: (path: string) => Promise<void>;
}

type RunCalls = Extract<keyof RendererBoundary, `history.${string}` | `report.${string}`>;

/** Runs of history and reports of them. The page names runs by id; where files lie only main and the engine know. */
export function runPageHandlers(services: RunPageServices): Pick<Handlers<RendererBoundary>, RunCalls> {
  const { askEngine, preferences } = services;
  return {
    'history.list': () => answered(askEngine('history.list', {})),
    'history.open': (question) => answered(askEngine('history.open', question)),
    'history.note': (order) => answered(askEngine('history.note', order)),
    'history.clear': () => answered(askEngine('history.clear', {})),
    'history.showFolder': async () => {
      const { folder } = await answered(askEngine('history.list', {}));
      if (folder === null) throw new CallError('failed', 'no folder');
      await services.showFolder(folder);
      return {};
    },
    'report.text': (question) => {
      const { language } = preferences.current();
      return answered(askEngine('report.text', { ...question, language }));
    },
    'report.save': async (order) => {
      const path = await services.chooseReportFile(order.run, order.format);
      if (path === undefined) return { path: null, failure: null };
      const { language } = preferences.current();
      const { failure } = await answered(askEngine('report.write', { ...order, language, path }));
      return { path: failure === null ? path : null, failure };
    },
  };
}
