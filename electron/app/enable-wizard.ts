import { existsSync, readdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { app, type BrowserWindow, clipboard, dialog, nativeTheme, session, shell, utilityProcess } from 'electron';
import type { Emit } from '../../shared/ipc/boundary.ts';
import { CallError } from '../../shared/ipc/failure.ts';
import type { RendererBoundary } from '../../shared/ipc/renderer-boundary.ts';
import { askAccount } from './account/ask-account.ts';
import { chooseFolder } from './choose-folder.ts';
import { chooseProgram } from './choose-program.ts';
import { chooseReportFile } from './choose-report-file.ts';
import { createChosenProjects } from './chosen-projects.ts';
import { type CheckRunner, createCheckRunner } from './engine/check-runner.ts';
import { engineEnvironment } from './engine/engine-environment.ts';
import { createEngineProcess, type EngineProcess } from './engine/engine-process.ts';
import { exitAfterVerdict } from './engine/exit-after-verdict.ts';
import { leavesNothing } from './engine/leaves-nothing.ts';
import { createMirrorsRunner, type MirrorsRunner } from './engine/mirrors-runner.ts';
import { createRepairRunner, type RepairRunner } from './engine/repair-runner.ts';
import { stopWithApp } from './engine/stop-with-app.ts';
import type { AnswerCall } from './ipc/answer-page.ts';
import { answerWith } from './ipc/answer-with.ts';
import { pageHandlers } from './ipc/page-handlers.ts';
import { tellPage } from './ipc/tell-page.ts';
import type { IsOwnPage } from './page-origin.ts';
import type { PreferenceStore } from './preferences.ts';
import type { ProgramPaths } from './program-paths.ts';
import type { Switches } from './switches.ts';
import type { Updates } from './updates/create-updates.ts';
import { openLink } from './window/open-link.ts';
import { openProduct } from './window/open-product.ts';

export interface WizardParts {
  readonly switches: Switches;
  readonly preferences: PreferenceStore;
  readonly updates: Updates;
  readonly paths: Pick<ProgramPaths, 'engine' | 'account'>;
  readonly isOwnPage: IsOwnPage;
  readonly window: () => BrowserWindow | undefined;
  readonly log: (line: string) => void;
}

/** Puts the engine and Electron's own abilities together; returns what answers the page's calls. */
export function enableWizard(parts: WizardParts): AnswerCall {
  const { preferences, switches } = parts;
  const page = () => parts.window()?.webContents;
  const tell = tellPage(page, parts.isOwnPage);
  const { engine, checks, repairs, mirrors } = enableEngine(parts, tell);
  preferences.onChange((now) => tell('preferences.changed', now));
  const handlers = pageHandlers({
    info: {
      version: app.getVersion(),
      electron: process.versions.electron,
      platform: process.platform,
      locale: app.getLocale(),
      startCheck: switches.startCheck,
    },
    preferences,
    updates: parts.updates,
    projects: createChosenProjects(),
    checks,
    repairs,
    mirrors,
    askEngine: engine.ask,
    chooseFolder: async () => {
      const window = parts.window();
      return window && chooseFolder(dialog, window, preferences.current().language);
    },
    chooseReportFile: async (run, format) => {
      const window = parts.window();
      const { language } = preferences.current();
      return window && chooseReportFile(dialog, window, { run, format, folder: app.getPath('documents'), language });
    },
    // Resolves with the reason when it could not be shown.
    showFolder: async (path) => {
      const reason = await shell.openPath(path);
      if (reason !== '') throw new CallError('failed', reason);
    },
    chooseProgram: async () => {
      const window = parts.window();
      return window && chooseProgram(dialog, window, preferences.current().language);
    },
    askAccount: async (asked) => {
      const parent = parts.window();
      const { language, theme } = preferences.current();
      const look = theme === 'system' ? (nativeTheme.shouldUseDarkColors ? 'dark' : 'light') : theme;
      const { isOwnPage, paths } = parts;
      return parent && askAccount({ parent, isOwnPage, preload: paths.account, page: { language, look, ...asked } });
    },
    openProduct: (id) =>
      openProduct(
        { shell, environment: process.env, platform: process.platform, exists: existsSync, list: namesIn },
        id,
      ),
    isFolder: async (path) => isAbsolute(path) && (await stat(path).catch(() => null))?.isDirectory() === true,
    tellDropped: (project) => tell('project.dropped', project),
    openLink: (link) => openLink(shell, link, preferences.current().language),
    copy: (text) => clipboard.writeText(text),
  });
  return answerWith(handlers);
}

/** The engine in its own process, started by the first question. */
function enableEngine(
  { switches, paths, log }: WizardParts,
  tell: Emit<RendererBoundary>,
): { engine: EngineProcess; checks: CheckRunner; repairs: RepairRunner; mirrors: MirrorsRunner } {
  const watch = switches.exitAfterVerdict ? { watch: exitAfterVerdict(() => app.quit()) } : {};
  const engine: EngineProcess = createEngineProcess({
    fork: () =>
      utilityProcess.fork(paths.engine, [], {
        serviceName: 'gomod-doctor engine',
        env: engineEnvironment(process.env, app.isPackaged),
        stdio: app.isPackaged ? 'ignore' : 'inherit',
      }),
    handlers: {
      'machine.resolveProxy': async ({ url }) => ({ answer: await session.defaultSession.resolveProxy(url) }),
    },
    listeners: {
      'session.events': (payload) => checks.listeners['session.events'](payload),
      'session.ended': (payload) => checks.listeners['session.ended'](payload),
      'repair.events': (payload) => repairs.listeners['repair.events'](payload),
      'repair.ended': (payload) => repairs.listeners['repair.ended'](payload),
      'mirrors.events': (payload) => mirrors.listeners['mirrors.events'](payload),
      'mirrors.ended': (payload) => mirrors.listeners['mirrors.ended'](payload),
    },
    leavesNothing,
    died: (reason) => {
      checks.engineDied(reason);
      repairs.engineDied(reason);
      mirrors.engineDied(reason);
    },
    log,
  });
  const checks = createCheckRunner({ engine, tell, ...watch });
  const repairs = createRepairRunner({ engine, tell });
  const mirrors = createMirrorsRunner({ engine, tell });
  stopWithApp(app, async () => {
    await Promise.allSettled([checks.cancel(), repairs.stop()]);
    engine.kill('exited');
  });
  return { engine, checks, repairs, mirrors };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
