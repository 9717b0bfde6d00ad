import type { Host } from '../host/host.ts';

/** Where git keeps the program that really speaks https, below its own folder, on Windows. */
const REMOTE_HTTPS = 'mingw64\\libexec\\git-core\\git-remote-https.exe';

/**
 * Every program that `go` needs the network for: itself, the `go` of each toolchain in the cache (a go.mod may switch to
 * one), git with its helper, ssh. Absolute paths, `go` first; only what is there.
 */
export async function goPrograms(host: Host, go: string, cache: string): Promise<readonly string[]> {
  const [git, ssh] = await Promise.all([host.findPrograms('git'), host.findPrograms('ssh')]);
  const helpers = git.flatMap((path) => {
    const root = /^(.+)\\(?:cmd|bin|mingw64\\bin)\\[^\\]+$/iu.exec(path)?.[1];
    return root === undefined ? [] : [host.files.join(root, REMOTE_HTTPS)];
  });
  const found = [go, ...(await toolchains(host, cache)), ...git, ...helpers, ...ssh];
  return [...new Set(found.filter((path) => path !== ''))];
}

async function toolchains(host: Host, cache: string): Promise<readonly string[]> {
  const folder = host.files.join(cache, 'golang.org');
  const names = await host.files.list(folder);
  if (!names.ok) return [];
  const own = names.value.filter((name) => /^toolchain@v0\.0\.1-go[\w.-]+$/u.test(name));
  return own.map((name) => host.files.join(folder, name, 'bin', 'go.exe'));
}
