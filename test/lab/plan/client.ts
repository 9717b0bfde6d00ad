import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clientResolver } from '../internet.ts';
import type { Client, ModuleCache, Variables, World } from '../world.ts';
import type { LabCache } from './lab-cache.ts';

export const home = '/run/home/dev';

/** Where a world's own module cache is mounted. */
export const moduleCache = '/run/modcache';

/** Where the client stands when it runs a program: the world's project, or an empty folder. */
export const workingDirectory = `${home}/work`;

/** Text files of the client's machine, by absolute path. */
export function clientFiles(world: World, cache: LabCache): Record<string, string> {
  const client = world.client ?? {};
  const roots = client.trustsCompany ? cache.root + cache.company : cache.root;
  const files: Record<string, string> = {
    '/etc/hosts': lines(['127.0.0.1 localhost', '::1 localhost', '127.0.1.1 workstation', ...(client.hosts ?? [])]),
    '/etc/resolv.conf': lines([
      ...(client.resolvers ?? [clientResolver]).map((address) => `nameserver ${address}`),
      ...(client.search ? [`search ${client.search.join(' ')}`] : []),
    ]),
    '/etc/nsswitch.conf': lines(['passwd: files', 'group: files', 'hosts: files dns']),
    '/etc/passwd': lines([
      `root:x:0:0:root:${home}:/bin/bash`,
      'nobody:x:65534:65534::/nonexistent:/bin/false',
      // For sshd: who it becomes before anybody has logged in, and who clients log in as.
      'sshd:x:105:65534::/run/sshd:/bin/false',
      'git:x:0:0::/nonexistent:/bin/bash',
    ]),
    '/etc/group': lines(['root:x:0:', 'nogroup:x:65534:']),
    '/etc/environment': assignments(client.machineEnvironment ?? {}),
    // The two places where Go, OpenSSL and git look for the system's trust store.
    '/etc/ssl/certs/ca-certificates.crt': roots,
    '/etc/ssl/cert.pem': roots,
    [`${home}/.profile`]: Object.entries(client.profile ?? {})
      .map(([name, value]) => `export ${name}='${value}'\n`)
      .join(''),
    ...goEnvFile(client),
    ...below(home, client.home ?? {}),
    ...below(home, client.programs ?? {}),
    ...below(workingDirectory, client.project ?? {}),
  };
  return fill(files, cache);
}

/** The complete environment of the client's processes. Nothing of the real machine's is in it. */
export function clientEnvironment(world: World, cache: LabCache, path: readonly string[]): Variables {
  const client = world.client ?? {};
  return fill(
    {
      HOME: home,
      USER: 'root',
      LOGNAME: 'root',
      SHELL: '/bin/bash',
      LANG: 'C.UTF-8',
      TMPDIR: '/run/tmp',
      PATH: path.join(':'),
      ...client.machineEnvironment,
      ...client.profile,
      ...client.environment,
    },
    cache,
  );
}

/** Options of the disk that holds the module cache. */
export function moduleCacheMount(kind: ModuleCache): string {
  const limits = {
    small: 'bytes' in kind && `size=${kind.bytes}`,
    'few-files': 'files' in kind && `nr_inodes=${kind.files}`,
  };
  const owner = kind.kind === 'of-another-user' && 'uid=65534,gid=65534';
  return ['mode=755', limits[kind.kind as 'small'], owner].filter(Boolean).join(',');
}

/** Where a machine that lacks programs finds the others. */
const fewerPrograms = '/run/bin';

/** The folders in which the client finds programs, when those of go, node and the system are these. */
export function clientPath(
  { client = {} }: World,
  own: readonly string[],
  system: readonly string[],
): readonly string[] {
  if (client.without) return [...own.filter((folder) => !system.includes(folder)), fewerPrograms];
  const usual = [...own, ...system];
  return client.path?.flatMap((folder) => (folder === '%PATH%' ? usual : folder)) ?? usual;
}

/** Files that are copied from the lab's module tree into the client's module cache: from → to, with damage. */
export function cachedModules(world: World, cache: LabCache): string {
  return (world.client?.cached ?? [])
    .flatMap(({ module, damage }) => {
      const [path = '', version] = module.split('@');
      const folder = join(
        path.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`),
        '@v',
      );
      return ['.info', '.mod', '.zip', '.ziphash'].map((extension) => {
        const from = join(cache.modules, folder, version + extension);
        const to = join(home, 'go/pkg/mod/cache/download', folder, version + extension);
        const bytes = damage === 'zip-cut' && extension === '.zip' ? readFileSync(from).length >> 1 : '';
        return `${dirname(to)}\t${from}\t${to}\t${bytes}\n`;
      });
    })
    .join('');
}

function goEnvFile(client: Client): Record<string, string> {
  const variables = { GOSUMDB: '%GOSUMDB%', ...client.goEnv };
  const set = Object.entries(variables).filter(([, value]) => value !== '');
  return { [`${home}/.config/go/env`]: assignments(Object.fromEntries(set)) };
}

const below = (root: string, files: Variables) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [join(root, path), text]));

const assignments = (variables: Variables) =>
  Object.entries(variables)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');

const lines = (list: readonly string[]) => `${list.join('\n')}\n`;

function fill(values: Variables, cache: LabCache): Record<string, string> {
  const { gosumdb, modules, root, company, sshKeys } = cache;
  const words: Variables = {
    '%GOSUMDB%': gosumdb,
    '%MODULES%': modules,
    '%ROOT%': root,
    '%COMPANY%': company,
    '%SSH_HOST%': sshKeys.host,
    '%SSH_OTHER%': sshKeys.other,
    '%SSH_CLIENT%': sshKeys.client,
  };
  const filled = (value: string) =>
    value
      .replace(/%[A-Z_]+%/g, (word) => words[word] ?? word)
      .replace(/%SSH_KNOWN (\S+)%/g, (_, host: string) => `${hashedName(host)} ${sshKeys.host}`);
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, filled(value)]));
}

/** A name as ssh writes it with HashKnownHosts. Source: OpenSSH hostfile.c (host_hash). */
function hashedName(host: string): string {
  const salt = Buffer.alloc(20, 'lab');
  const hash = createHmac('sha1', salt).update(host).digest('base64');
  return `|1|${salt.toString('base64')}|${hash}`;
}
