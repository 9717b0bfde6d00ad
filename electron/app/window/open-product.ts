import type { Shell } from 'electron';
import { productById } from '../../../shared/windows/find-products.ts';

/** Windows' own: virus & threat protection, with its history. Source: Microsoft Learn, "Windows Security app". */
const WINDOWS_SECURITY = 'windowsdefender://threat';

interface Parts {
  readonly shell: Pick<Shell, 'openExternal' | 'openPath'>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly exists: (path: string) => boolean;
  /** Names in a folder; none where it cannot be read. */
  readonly list: (folder: string) => readonly string[];
}

/** Opens a security program of the closed list, by its id; no other program or address ever reaches the operating system. */
export async function openProduct({ shell, environment, platform, exists, list }: Parts, id: string): Promise<boolean> {
  if (platform !== 'win32') return false;
  if (id === 'windows-security') {
    await shell.openExternal(WINDOWS_SECURITY);
    return true;
  }
  const paths = (productById(id)?.opens ?? [])
    .map((path) => path.replace(/^%([^%]+)%/u, (_, name: string) => environment[name] ?? ''))
    .filter((path) => /^[A-Za-z]:\\/u.test(path))
    .flatMap((path) => withVersion(path, list));
  const found = paths.find(exists);
  return found !== undefined && (await shell.openPath(found)) === '';
}

/** The path with every folder that its `#` stands for, the newest version first. */
function withVersion(path: string, list: Parts['list']): readonly string[] {
  const [, above, prefix, below] = /^(.+)\\([^\\#]*)#\\(.+)$/u.exec(path) ?? [];
  if (above === undefined || prefix === undefined || below === undefined) return [path];
  const isVersion = (name: string) => name.startsWith(prefix) && /^\w[\w .]{0,60}$/u.test(name.slice(prefix.length));
  return list(above)
    .filter(isVersion)
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .map((name) => `${above}\\${name}\\${below}`);
}
