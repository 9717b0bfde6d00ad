import type { Shell } from 'electron';
import { productById } from '../../../shared/windows/find-products.ts';

/** Windows' own: virus & threat protection, with its history. Source: Microsoft Learn, "Windows Security app". */
const WINDOWS_SECURITY = 'windowsdefender://threat';

interface Parts {
  readonly shell: Pick<Shell, 'openExternal' | 'openPath'>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly exists: (path: string) => boolean;
}

/** Opens a security program of the closed list, by its id; no other program or address ever reaches the operating system. */
export async function openProduct({ shell, environment, platform, exists }: Parts, id: string): Promise<boolean> {
  if (platform !== 'win32') return false;
  if (id === 'windows-security') {
    await shell.openExternal(WINDOWS_SECURITY);
    return true;
  }
  const paths = (productById(id)?.opens ?? []).map((path) =>
    path.replace(/^%([^%]+)%/u, (_, name: string) => environment[name] ?? ''),
  );
  const found = paths.find((path) => /^[A-Za-z]:\\/u.test(path) && exists(path));
  return found !== undefined && (await shell.openPath(found)) === '';
}
