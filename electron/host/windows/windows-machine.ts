import { expandVariables, machineVariables } from './expand-variables.ts';
import type { Registry } from './registry.ts';
import { windowsFolder, windowsVariable } from './system-folder.ts';

const DEFAULT_ENDINGS = '.COM;.EXE;.BAT;.CMD';

/** Folders of PATH, in order; entries may stand in quotes. */
export function pathFolders(environment: Readonly<Record<string, string>>): readonly string[] {
  const entries = (windowsVariable(environment, 'PATH') ?? '').split(';');
  return entries.map((entry) => entry.trim().replace(/^"(.*)"$/u, '$1')).filter((entry) => entry !== '');
}

/** The file names under which Windows finds a program, in its order. Source: Go os/exec lp_windows.go findExecutable. */
export function programNames(name: string, environment: Readonly<Record<string, string>>): readonly string[] {
  const endings = (windowsVariable(environment, 'PATHEXT') || DEFAULT_ENDINGS)
    .split(';')
    .filter((e) => e.startsWith('.'));
  return endings.map((ending) => `${name}${ending.toLowerCase()}`);
}

/** Absolute path of the hosts file: the registry may name another folder than the usual one. */
export async function hostsFilePath(
  registry: Registry,
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const folder = await registry.value('HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters', 'DataBasePath');
  const known = { ...machineVariables(environment), SystemRoot: windowsFolder(environment) };
  const path = folder.ok ? expandVariables(folder.value, known) : '';
  return `${/^[A-Za-z]:\\/u.test(path) ? path.replace(/\\+$/u, '') : `${known.SystemRoot}\\System32\\drivers\\etc`}\\hosts`;
}

/** BCP 47 tag of the user's language. */
export async function windowsLocale(registry: Registry): Promise<string> {
  const locale = await registry.value('HKCU\\Control Panel\\International', 'LocaleName');
  return locale.ok && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(locale.value) ? locale.value : 'en-US';
}

/** Home folder as `go` finds it. Source: Go os.UserHomeDir. */
export function windowsHome(environment: Readonly<Record<string, string>>): string {
  return windowsVariable(environment, 'USERPROFILE') ?? 'C:\\';
}
