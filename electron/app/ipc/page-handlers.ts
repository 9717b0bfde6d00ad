import { diagnoseRequestSchema } from '../../../shared/domain/request.ts';
import type { Handlers } from '../../../shared/ipc/boundary.ts';
import { CallError } from '../../../shared/ipc/failure.ts';
import type { LinkId } from '../../../shared/ipc/links.ts';
import type { AppInfo, ChosenProject } from '../../../shared/ipc/renderer-api.ts';
import type { RendererBoundary } from '../../../shared/ipc/renderer-boundary.ts';
import type { TypedAccount } from '../account/ask-account.ts';
import type { ChosenProjects } from '../chosen-projects.ts';
import type { CheckRunner } from '../engine/check-runner.ts';
import type { MirrorsRunner } from '../engine/mirrors-runner.ts';
import type { RepairRunner } from '../engine/repair-runner.ts';
import type { Updates } from '../updates/create-updates.ts';
import { answered } from './answered.ts';
import { type RunPageServices, runPageHandlers } from './run-page-handlers.ts';
import { toolRequest } from './tool-request.ts';

/** What stands behind the page's calls. */
export interface PageServices extends RunPageServices {
  readonly info: Omit<AppInfo, 'language' | 'theme'>;
  readonly updates: Updates;
  readonly projects: ChosenProjects;
  readonly checks: Pick<CheckRunner, 'start' | 'cancel'>;
  readonly repairs: Pick<RepairRunner, 'apply' | 'cancel'>;
  readonly mirrors: Pick<MirrorsRunner, 'start' | 'cancel'>;
  /** Shows the operating system's folder dialog; undefined when it was closed. */
  readonly chooseFolder: () => Promise<string | undefined>;
  /** The same for a program. */
  readonly chooseProgram: () => Promise<string | undefined>;
  /** Asks for an account in a window of its own; undefined when it was closed. */
  readonly askAccount: (asked: { readonly host: string; readonly file: string }) => Promise<TypedAccount | undefined>;
  /** Opens a known security program; false where it is not found. */
  readonly openProduct: (id: string) => Promise<boolean>;
  readonly isFolder: (path: string) => Promise<boolean>;
  /** Tells the page of a folder that was dropped on the window; null for something else. */
  readonly tellDropped: (project: ChosenProject | null) => void;
  readonly openLink: (link: LinkId) => Promise<void>;
  readonly copy: (text: string) => void;
}

/** One handler for each call that the page may make: the whole of what a page can bring about. */
export function pageHandlers(services: PageServices): Handlers<RendererBoundary> {
  const { preferences, updates, projects, checks, repairs, mirrors, askEngine } = services;
  return {
    'app.info': () => ({ ...services.info, ...preferences.current() }),
    'preferences.set': (change) => preferences.set(change),
    'updates.state': () => updates.state(),
    'updates.look': async () => ({ outcome: await updates.look() }),
    'updates.atStart': ({ on }) => {
      preferences.set({ updates: on });
      return updates.state();
    },
    'project.choose': async () => {
      const path = await services.chooseFolder();
      return path === undefined ? null : projects.add(path);
    },
    'project.drop': async ({ path }) => {
      services.tellDropped((await services.isFolder(path)) ? projects.add(path) : null);
      return {};
    },
    'check.start': ({ project }) => {
      const path = project === undefined ? undefined : projects.path(project);
      if (project !== undefined && path === undefined) throw new CallError('unknown-project');
      return checks.start(diagnoseRequestSchema.parse(path === undefined ? {} : { project: path }));
    },
    'check.cancel': async () => {
      await checks.cancel('check');
      return {};
    },
    'tool.start': (order) => checks.start(toolRequest(order), 'tool'),
    'tool.cancel': async () => {
      await checks.cancel('tool');
      return {};
    },
    'repair.plan': () => answered(askEngine('repair.plan', {})),
    'repair.account': async ({ host }) => {
      const { file } = await answered(askEngine('repair.accountFile', { host }));
      const typed = await services.askAccount({ host, file });
      return typed === undefined ? null : answered(askEngine('repair.account', { host, ...typed }));
    },
    'repair.openTerminal': (request) => answered(askEngine('repair.openTerminal', request)),
    'repair.apply': (request) => repairs.apply(request),
    'repair.cancel': async () => {
      await repairs.cancel();
      return {};
    },
    'undo.list': () => answered(askEngine('undo.list', {})),
    'undo.apply': (request) => answered(askEngine('undo.apply', request)),
    'undo.keep': (request) => answered(askEngine('undo.keep', request)),
    'mirrors.start': () => mirrors.start(),
    'mirrors.cancel': async () => {
      await mirrors.cancel();
      return {};
    },
    'mirrors.plan': (request) => answered(askEngine('mirrors.plan', request)),
    'mirrors.known': () => answered(askEngine('mirrors.known', {})),
    'mirrors.add': (request) => answered(askEngine('mirrors.add', request)),
    'mirrors.forget': (request) => answered(askEngine('mirrors.forget', request)),
    'settings.plan': (wish) => answered(askEngine('settings.plan', wish)),
    'guarded.plan': (request) => answered(askEngine('guarded.plan', request)),
    'guards.read': () => answered(askEngine('guards.read', { picked: null })),
    'guards.pick': async () => {
      const picked = await services.chooseProgram();
      return picked === undefined ? null : answered(askEngine('guards.read', { picked }));
    },
    'guards.open': async ({ product }) => ({ opened: await services.openProduct(product) }),
    'guards.apply': (request) => answered(askEngine('guards.apply', request)),
    'explain.text': (question) => answered(askEngine('explain.text', question)),
    ...runPageHandlers(services),
    'link.open': async ({ link }) => {
      await services.openLink(link);
      return {};
    },
    'clipboard.write': ({ text }) => {
      services.copy(text);
      return {};
    },
  };
}
