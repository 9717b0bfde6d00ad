import { type Outcome, success } from '../../../shared/domain/failure.ts';
import { expandVariables } from './expand-variables.ts';
import type { Registry } from './registry.ts';

const KEY = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\User Shell Folders';
const NAMES = ['personal', 'my pictures', 'my video', 'my music', 'favorites', 'desktop'];

/** Documents, Desktop and the like of this user: OneDrive and companies put them elsewhere than below the home folder. */
export async function readPersonalFolders(
  registry: Registry,
  environment: Readonly<Record<string, string>>,
): Promise<Outcome<readonly string[]>> {
  const key = await registry.key(KEY);
  if (!key.ok) return key;
  const values = key.value.values.filter(({ name }) => NAMES.includes(name.toLowerCase()));
  return success(values.map(({ data }) => expandVariables(data, environment).replace(/\\+$/u, '')));
}
