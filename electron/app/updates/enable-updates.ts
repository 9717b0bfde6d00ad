import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type App, type BrowserWindow, dialog } from 'electron';
import type { Language } from '../../../shared/domain/text.ts';
import type { UpdateOutcome } from '../../../shared/ipc/update-values.ts';
import { policyFile } from '../../../shared/policy-places.ts';
import { createUpdates, type Updates } from './create-updates.ts';
import type { UpdatePolicy } from './update-policy.ts';
import { UNINSTALLER, updateHost, updateWay } from './update-way.ts';
import type * as Updater from './updates.ts';

/** The check has the first minute to itself. */
const AFTER_MS = 60_000;

const TEXTS = {
  ready: {
    'zh-CN': (version: string) => `新版本 ${version} 已下载并验证。`,
    en: (version: string) => `Version ${version} is downloaded and verified.`,
  },
  detail: {
    'zh-CN': '安装时程序会关闭，装好后自动打开；Windows 会请求管理员权限。',
    en: 'The program closes while it is installed and opens again; Windows asks for administrator rights.',
  },
  install: { 'zh-CN': '现在安装', en: 'Install now' },
  later: { 'zh-CN': '以后再说', en: 'Later' },
} as const;

export interface UpdateParts {
  readonly app: Pick<App, 'isPackaged'>;
  /** Path of the bundle of updates.ts. */
  readonly bundle: string;
  readonly resources: string;
  readonly window: () => BrowserWindow | undefined;
  readonly language: () => Language;
  /** Whether the person lets it look by itself. */
  readonly atStart: () => boolean;
  readonly log: (line: string) => void;
}

/** Looks for an update once, a minute after the start, unless the person or an administrator has switched that off. */
export function enableUpdates(parts: UpdateParts): Updates {
  const { app, bundle, resources, window, language, atStart, log } = parts;
  const configuration = readIfThere(join(resources, 'app-update.yml'));
  const byInstaller = existsSync(join(resources, '..', UNINSTALLER));
  const way = updateWay({ packaged: app.isPackaged, platform: process.platform, configuration, byInstaller });
  const lookOnce = async (policy: UpdatePolicy): Promise<UpdateOutcome> => {
    const { lookForUpdate } = createRequire(bundle)(bundle) as typeof Updater;
    return lookForUpdate(policy, (version) => ask(window(), version, language()), log);
  };
  const updates = createUpdates({ way, host: updateHost(configuration), policy: decidedPolicy, atStart, lookOnce });
  const byItself = (): void => {
    if (atStart()) updates.look().catch((error) => log(`update: ${error}`));
  };
  if (way === 'installer') setTimeout(byItself, AFTER_MS);
  return updates;
}

/** Read when it is needed: the window does not wait for what reads it. */
async function decidedPolicy(): Promise<UpdatePolicy> {
  const [{ joinPolicies, readUpdatePolicy }, { readMachinePolicy }] = await Promise.all([
    import('./update-policy.ts'),
    import('../../privileged/machine-policy.ts'),
  ]);
  const file = readUpdatePolicy(readIfThere(policyFile(process.env, process.platform === 'win32')));
  return joinPolicies(file, await readMachinePolicy());
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

async function ask(window: BrowserWindow | undefined, version: string, language: Language): Promise<boolean> {
  if (!window || window.isDestroyed()) return false;
  const { response } = await dialog.showMessageBox(window, {
    type: 'info',
    message: TEXTS.ready[language](version),
    detail: TEXTS.detail[language],
    buttons: [TEXTS.install[language], TEXTS.later[language]],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
