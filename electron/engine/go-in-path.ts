import type { GoInPath } from '../../shared/domain/local-observations.ts';
import type { Host } from '../host/host.ts';

const MAX_VERSION_FILE = 4096;
/** More than anybody has; each costs a few reads. */
const MAX_INSTALLATIONS = 10;

/**
 * The installations behind the `go` programs in PATH, in order, two links to one of them told as one. Versions are read from
 * the file VERSION of each, so that no program is started. Source: Go's cmd/dist (writes VERSION), GOROOT layout.
 */
export async function goInPath(host: Host, paths: readonly string[]): Promise<readonly GoInPath[]> {
  const found = new Map<string, GoInPath>();
  for (const path of paths.slice(0, MAX_INSTALLATIONS)) {
    const real = await host.files.realPath(path);
    const key = real.ok ? real.value : path;
    if (found.has(key)) continue;
    found.set(key, { path, version: await installedVersion(host, host.files.join(key, '..', '..')) });
  }
  return [...found.values()];
}

/** The version in the file VERSION of an installation, such as `go1.26.4`; '' where there is none. */
export async function installedVersion(host: Host, goroot: string): Promise<string> {
  const file = await host.files.read(host.files.join(goroot, 'VERSION'), MAX_VERSION_FILE);
  return /^go\S+/u.exec(file.ok ? new TextDecoder().decode(file.value) : '')?.[0] ?? '';
}
