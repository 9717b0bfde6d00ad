import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs of the lab and of its probes, and the Debian package of each. */
const programs = {
  dnsmasq: 'dnsmasq-base',
  ip: 'iproute2',
  'iptables-restore': 'iptables',
  'ip6tables-restore': 'iptables',
  unshare: 'util-linux',
  nsenter: 'util-linux',
  setpriv: 'util-linux',
  sysctl: 'procps',
  dig: 'bind9-dnsutils',
  curl: 'curl',
  openssl: 'openssl',
  git: 'git',
  ssh: 'openssh-client',
  'ssh-keygen': 'openssh-client',
  sshd: 'openssh-server',
  squid: 'squid',
  nginx: 'nginx-light',
  unbound: 'unbound',
} as const;

/** What `debian-packages.txt` lists. */
export const labPackages: readonly string[] = [...new Set(Object.values(programs))].sort();

/** Folders that hold the lab's own programs; not taken from the machine's PATH, which may lack the sbin folders. */
export const systemPath = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];

/** Throws with what is missing: a lab that cannot run must not look as if it had passed. */
export function requireLab(): void {
  if (process.platform !== 'linux') throw new Error('The fault lab needs Linux network namespaces.');
  if (process.getuid?.() !== 0) throw new Error('The fault lab needs root: it makes network namespaces.');
  const missing = Object.entries(programs).filter(([program]) => !findProgram(program, systemPath));
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map(([, name]) => name))].join(' ');
  throw new Error(
    `The fault lab misses ${missing.map(([program]) => program).join(', ')}. On Debian: apt-get install ${packages}`,
  );
}

/** Absolute path of a program, or undefined. */
export function findProgram(name: string, path = (process.env.PATH ?? '').split(delimiter)): string | undefined {
  return path.map((dir) => join(dir, name)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
