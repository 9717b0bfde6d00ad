import { join } from 'node:path';
import { app, type BrowserWindow, dialog, Menu, protocol, type Session, session, type WebContents } from 'electron';
import { toFragment } from '../../shared/ipc/first-look.ts';
import { elevatedTask } from '../privileged/elevated-task.ts';
import { doctorArguments, runDoctor } from './doctor-cli.ts';
import { giveUp } from './give-up.ts';
import type { AnswerCall } from './ipc/answer-page.ts';
import { enablePageIpc } from './ipc/enable-page-ipc.ts';
import { APP_PAGE, ownPageJudge } from './page-origin.ts';
import { languageOf, openPreferences, type PreferenceStore } from './preferences.ts';
import { programPaths } from './program-paths.ts';
import { readSwitches } from './switches.ts';
import type { Updates } from './updates/create-updates.ts';
import { enableUpdates } from './updates/enable-updates.ts';
import { declareAppScheme, serveApp, warmUpAnswers } from './window/app-scheme.ts';
import { denyDownloads } from './window/deny-downloads.ts';
import { denyMoving } from './window/deny-moving.ts';
import { denyNavigation } from './window/deny-navigation.ts';
import { denyNetwork, denyPeerConnections } from './window/deny-network.ts';
import { denyNewWindows } from './window/deny-new-windows.ts';
import { denyPermissions } from './window/deny-permissions.ts';
import { denyStaying } from './window/deny-staying.ts';
import { denyWebviews } from './window/deny-webviews.ts';
import { forceSandbox } from './window/force-sandbox.ts';
import { removeMenu } from './window/no-menu.ts';
import { turnOffSpellCheck } from './window/no-spell-check.ts';
import { openWindow, showWindow } from './window/open-window.ts';
import { refuseFileScheme } from './window/refuse-file-scheme.ts';
import { holdSingleInstance } from './window/single-instance.ts';
import { chooseUserData } from './window/user-data.ts';

const switches = readSwitches(process.env, app.isPackaged);
const paths = programPaths(app.getAppPath());
const isOwnPage = ownPageJudge(switches.devServer);
const log = (line: string): void => console.error(line);
let window: BrowserWindow | undefined;
let wizard: Promise<AnswerCall> | undefined;

chooseUserData(app, switches.userData);
const headless = doctorArguments(process.argv);
const task = elevatedTask(process.argv);
// As administrator one task only: no window, no lock, nothing of any user.
if (task !== undefined) doTask(task).catch(endWith);
else if (headless) runDoctor(app, paths.cli, headless).catch(endWith);
else if (holdSingleInstance(app, () => showWindow(window))) {
  forceSandbox(app);
  declareAppScheme(protocol);
  removeMenu(Menu);
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(start).catch(cannotOpen);
} else app.quit();

/** Read only by the program that was started for it. */
async function doTask(argument: string): Promise<void> {
  const { runElevatedTask } = await import('../privileged/one-shot.ts');
  app.exit(await runElevatedTask(argument));
}

/** Whoever waits for this process learns at once that nothing came of it. */
function endWith(error: unknown): void {
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  app.exit(1);
}

function cannotOpen(error: unknown): void {
  giveUp({ app, dialog }, languageOf(app.getLocale()), error);
}

/** Whatever page ever exists in this program has these locks. */
function lockContents(contents: WebContents): void {
  denyNavigation(contents, (address) => switches.devServer !== undefined && isOwnPage(address));
  denyNewWindows(contents);
  denyWebviews(contents);
  denyStaying(contents);
  denyMoving(contents);
  denyPeerConnections(contents);
}

/** The page's session: nothing but the page's own files can be reached through it. */
async function lockSession(pageSession: Session): Promise<void> {
  serveApp(pageSession.protocol, paths.page);
  refuseFileScheme(pageSession.protocol);
  denyPermissions(pageSession);
  denyDownloads(pageSession);
  turnOffSpellCheck(pageSession);
  await denyNetwork(pageSession, isOwnPage, { devServer: switches.devServer, devTools: !app.isPackaged });
}

/** What answers the page's calls: read by the first one, which comes after the page's first picture, so that it is not in its way. */
async function readWizard(preferences: PreferenceStore, updates: Updates): Promise<AnswerCall> {
  const { enableWizard } = await import('./enable-wizard.ts');
  return enableWizard({ switches, preferences, updates, paths, isOwnPage, window: () => window, log });
}

function start(): void {
  const userData = app.getPath('userData');
  // Kept in memory: the page stores nothing, and nothing of it outlives the program.
  const pageSession = session.fromPartition('page');
  const preferences = openPreferences(join(userData, 'preferences.json'), app.getLocale(), log);
  const updates = enableUpdates({
    app,
    bundle: paths.updates,
    resources: process.resourcesPath,
    window: () => window,
    language: () => preferences.current().language,
    atStart: preferences.updatesAtStart,
    log,
  });
  const askWizard = (): Promise<AnswerCall> => {
    if (!wizard) {
      wizard = readWizard(preferences, updates);
      wizard.catch(cannotOpen);
    }
    return wizard;
  };
  enablePageIpc(askWizard, () => window?.webContents, isOwnPage);
  window = openWindow({
    locked: lockSession(pageSession),
    loading: warmUpAnswers,
    address: () => `${switches.devServer ?? APP_PAGE}${toFragment(preferences.current())}`,
    isOwnPage,
    preload: paths.preload,
    icon: paths.icon,
    session: pageSession,
    devTools: !app.isPackaged,
    stateFile: join(userData, 'window.json'),
    preferences,
    failed: (error) => giveUp({ app, dialog }, preferences.current().language, error),
  });
}
