import { createHash } from 'node:crypto';
import { join, posix, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder of history and journal, or null where nothing says where it could be. Source: contract "State"; XDG Base
 * Directory Specification (a relative XDG_STATE_HOME is to be ignored).
 *
 * @param chosen the folder that `--state-dir` names, absolute.
 */
export function stateFolder(environment: Environment, platform: NodeJS.Platform, chosen?: string): string | null {
  if (chosen !== undefined) return chosen;
  if (platform === 'win32') {
    const local = variable(environment, 'LOCALAPPDATA');
    const profile = variable(environment, 'USERPROFILE');
    if (local && win32.isAbsolute(local)) return win32.join(local, 'gomod-doctor');
    return profile && win32.isAbsolute(profile) ? win32.join(profile, 'AppData', 'Local', 'gomod-doctor') : null;
  }
  const { XDG_STATE_HOME: state, HOME: home } = environment;
  if (state && posix.isAbsolute(state)) return posix.join(state, 'gomod-doctor');
  return home && posix.isAbsolute(home) ? posix.join(home, '.local', 'state', 'gomod-doctor') : null;
}

/**
 * The state folder as repairs and undoing use it: what is changed on a recorded machine is not to be taken back on this one, nor on
 * another recording.
 */
export function repairState(state: string | null, { GMD_HOST: recording }: Environment): string | null {
  if (state === null || !recording) return state;
  return join(state, 'recorded', createHash('sha256').update(recording).digest('hex').slice(0, 12));
}

/** Windows does not tell names of variables apart by case; a copy of the environment does. */
function variable(environment: Environment, name: string): string | undefined {
  const key = Object.keys(environment).find((k) => k.toUpperCase() === name);
  return key === undefined ? undefined : environment[key];
}
