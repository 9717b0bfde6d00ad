import { diagnoseRequestSchema } from '../../../shared/domain/request.ts';
import type { Ask, Handlers } from '../../../shared/ipc/boundary.ts';
import type { EngineBoundary } from '../../../shared/ipc/engine-boundary.ts';
import { CallError, type Reply } from '../../../shared/ipc/failure.ts';
import type { LinkId } from '../../../shared/ipc/links.ts';
import type { AppInfo } from '../../../shared/ipc/renderer-api.ts';
import type { RendererBoundary } from '../../../shared/ipc/renderer-boundary.ts';
import type { ChosenProjects } from '../chosen-projects.ts';
import type { CheckRunner } from '../engine/check-runner.ts';
import type { RepairRunner } from '../engine/repair-runner.ts';
import type { PreferenceStore } from '../preferences.ts';

/** What stands behind the page's calls. */
export interface PageServices {
  readonly info: Omit<AppInfo, 'language' | 'theme'>;
  readonly preferences: PreferenceStore;
  readonly projects: ChosenProjects;
  readonly checks: Pick<CheckRunner, 'start' | 'cancel'>;
  readonly repairs: Pick<RepairRunner, 'apply' | 'cancel'>;
  readonly askEngine: Ask<EngineBoundary>;
  /** Shows the operating system's folder dialog; undefined when it was closed. */
  readonly chooseFolder: () => Promise<string | undefined>;
  readonly openLink: (link: LinkId) => Promise<void>;
  readonly copy: (text: string) => void;
}

/** One handler for each call that the page may make: the whole of what a page can bring about. */
export function pageHandlers(services: PageServices): Handlers<RendererBoundary> {
  const { preferences, projects, checks, repairs, askEngine } = services;
  return {
    'app.info': () => ({ ...services.info, ...preferences.current() }),
    'preferences.set': (change) => preferences.set(change),
    'project.choose': async () => {
      const path = await services.chooseFolder();
      return path === undefined ? null : projects.add(path);
    },
    'check.start': ({ project }) => {
      const path = project === undefined ? undefined : projects.path(project);
      if (project !== undefined && path === undefined) throw new CallError('unknown-project');
      return checks.start(diagnoseRequestSchema.parse(path === undefined ? {} : { project: path }));
    },
    'check.cancel': async () => {
      await checks.cancel();
      return {};
    },
    'repair.plan': () => valueOf(askEngine('repair.plan', {})),
    'repair.apply': (request) => repairs.apply(request),
    'repair.cancel': async () => {
      await repairs.cancel();
      return {};
    },
    'undo.list': () => valueOf(askEngine('undo.list', {})),
    'undo.apply': (request) => valueOf(askEngine('undo.apply', request)),
    'undo.keep': (request) => valueOf(askEngine('undo.keep', request)),
    'explain.text': (question) => valueOf(askEngine('explain.text', question)),
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

/** What the engine answered, or its failure as ours. */
async function valueOf<T>(answer: Promise<Reply<T>>): Promise<T> {
  const reply = await answer;
  if (reply.ok) return reply.value;
  throw new CallError(reply.failure.code, reply.failure.detail);
}
