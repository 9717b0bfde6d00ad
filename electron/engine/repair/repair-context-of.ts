import { summarise } from '../../../shared/diagnosis/situation.ts';
import type { SessionResult } from '../../../shared/domain/session.ts';
import type { RepairContext, StoredVariable } from '../../../shared/repair/repair-context.ts';
import type { Host, ScopedVariable } from '../../host/host.ts';

/** What remedies may look at, read anew where the diagnosis keeps no places. */
export async function repairContextOf(
  result: SessionResult,
  host: Host,
  { account = null, project = null }: Partial<Pick<RepairContext, 'account' | 'project'>> = {},
): Promise<RepairContext> {
  const stored = await host.storedVariables();
  const setting = (name: string) => result.settings.find((s) => s.name === name)?.value ?? '';
  const gopath = setting('GOPATH') || host.files.join(host.homeFolder(), 'go');
  return {
    platform: host.platform,
    situation: summarise(result.findings),
    causes: result.causes,
    settings: result.settings,
    goenvPath: envFileOf(result, setting('GOENV')),
    stored: stored.ok ? stored.value.filter(isStored) : [],
    hostsFile: host.hostsFile,
    home: host.homeFolder(),
    account,
    project,
    moduleCache: setting('GOMODCACHE') || host.files.join(gopath, 'pkg', 'mod'),
    join: (...segments) => host.files.join(...segments),
  };
}

function isStored(variable: ScopedVariable): variable is ScopedVariable & StoredVariable {
  return variable.scope !== 'process';
}

/** The file that the settings were read from: the first that was looked at, GOROOT's comes after it. */
function envFileOf({ evidence }: SessionResult, goenv: string): string | null {
  if (goenv === 'off') return null;
  const read = evidence.find(({ operation }) => operation === 'settings.env-file');
  const path = (read?.input as { path?: unknown } | undefined)?.path;
  return typeof path === 'string' ? path : null;
}
