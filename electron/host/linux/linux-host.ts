import { homedir } from 'node:os';
import { findExecutables } from '../find-executables.ts';
import type { Host } from '../host.ts';
import { noGuards } from '../no-guards.ts';
import { NodeFiles } from '../node-files.ts';
import { CHECK_ORDER } from '../node-network/judge-certificate.ts';
import { NodeNetwork } from '../node-network/node-network.ts';
import { runProcess } from '../run-process.ts';
import { NO_VARIABLES } from '../variable-store.ts';
import { goRoots } from './go-roots.ts';
import { posixLocale } from './locale.ts';
import { lockHolders } from './lock-holders.ts';
import { openTerminal } from './open-terminal.ts';
import { resolverSettings } from './resolvers.ts';
import { storedVariables } from './stored-variables.ts';

/** This Linux machine, as a program with the given environment sees it. */
export async function openLinuxHost(
  given: Readonly<Record<string, string>>,
  resolveProxy: Host['resolveProxy'],
): Promise<Host> {
  const environment = { ...given };
  const home = environment['HOME'] || homedir();
  const wallClock = () => Date.now();
  return {
    platform: 'linux',
    arch: process.arch,
    locale: posixLocale(environment),
    recorded: false,
    now: () => performance.now(),
    wallClock,
    environment: () => environment,
    storedVariables: () => storedVariables(home),
    findPrograms: (name) => findExecutables((environment['PATH'] ?? '').split(':'), [name]),
    run: (command) => runProcess(command),
    openTerminal: (wanted) => openTerminal(wanted, home),
    files: new NodeFiles(environment['TMPDIR'] || '/tmp'),
    variables: NO_VARIABLES,
    network: new NodeNetwork({
      loadTrust: () => goRoots(environment),
      order: CHECK_ORDER.linux,
      ...(await resolverSettings()),
      environment,
      wallClock,
    }),
    ...noGuards,
    lockHolders,
    resolveProxy,
    hostsFile: '/etc/hosts',
    homeFolder: () => home,
  };
}
