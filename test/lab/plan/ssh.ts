import { join } from 'node:path';
import type { World } from '../world.ts';
import type { LabCache } from './lab-cache.ts';
import { worldSites } from './sites.ts';

/** Files of the ssh servers: one `sshd.N` for each, and what all of them run for whoever has logged in. */
export function sshFiles(world: World, cache: LabCache): Record<string, string> {
  const servers = world.ssh ?? [];
  if (servers.length === 0) return {};
  const configs = servers.map(({ host, port = 22, repositories = host, forwarding = true }, index) => {
    const [address] = worldSites(world)[host].addresses;
    const root = join(cache.dir, 'git', repositories);
    return [
      `sshd.${index}`,
      [
        `ListenAddress ${address}:${port}`,
        `HostKey ${join(cache.dir, 'ssh', 'host')}`,
        `AuthorizedKeysFile ${join(cache.dir, 'ssh', 'client.pub')}`,
        `ForceCommand bash /run/plan/ssh-command ${root}`,
        'PidFile none',
        'UsePAM no',
        'StrictModes no',
        'PermitRootLogin prohibit-password',
        'PasswordAuthentication no',
        'KbdInteractiveAuthentication no',
        'UseDNS no',
        `AllowTcpForwarding ${forwarding ? 'yes' : 'no'}`,
        '',
      ].join('\n'),
    ] as const;
  });
  return { ...Object.fromEntries(configs), 'ssh-command': serveRepository };
}

/** Runs the one command that git sends, below the folder of the host's repositories. */
const serveRepository = `root=$1
path=\${SSH_ORIGINAL_COMMAND#git-upload-pack \\'}
path=\${path%\\'}
path=/\${path#/}
exec git -c safe.directory='*' upload-pack "$root\${path%.git}.git"
`;
