import { networkInterfaces } from 'node:os';
import { failed } from '../../../shared/domain/failure.ts';
import { WindowsElevation } from '../../privileged/elevation-of-windows.ts';
import { findExecutables } from '../find-executables.ts';
import type { Command, Host } from '../host.ts';
import { noGuards } from '../no-guards.ts';
import { NodeFiles } from '../node-files.ts';
import { CHECK_ORDER } from '../node-network/judge-certificate.ts';
import { NodeNetwork } from '../node-network/node-network.ts';
import { runProcess } from '../run-process.ts';
import { NO_VARIABLES } from '../variable-store.ts';
import { loadKoffi } from './native/load-koffi.ts';
import { NativeRegistry } from './native/native-registry.ts';
import { broadcastEnvironment } from './native/windows-calls.ts';
import { openTerminal } from './open-terminal.ts';
import { RegTool } from './reg-tool.ts';
import { Registry } from './registry.ts';
import { windowsFolder, windowsVariable } from './system-folder.ts';
import { windowsRoots } from './system-trust.ts';
import { hostsFilePath, pathFolders, programNames, windowsHome, windowsLocale } from './windows-machine.ts';
import { windowsParts } from './windows-parts.ts';
import { windowsVariables } from './windows-variables.ts';

/** This Windows machine, as a program with the given environment sees it. */
export async function openWindowsHost(
  given: Readonly<Record<string, string>>,
  resolveProxy: Host['resolveProxy'],
): Promise<Host> {
  const environment = { ...given };
  const koffi = loadKoffi();
  const registry = new Registry(koffi ? new NativeRegistry(koffi) : new RegTool(runProcess, environment));
  const elevation = koffi ? new WindowsElevation(koffi, registry, process.execPath) : noGuards.elevation;
  const run = async (command: Command) =>
    runProcess(command, command.encoding === 'oem' ? await registry.encoding() : 'utf-8');
  const wallClock = () => Date.now();
  const [hostsFile, locale] = await Promise.all([hostsFilePath(registry, environment), windowsLocale(registry)]);
  return {
    platform: 'windows',
    arch: process.arch,
    locale,
    recorded: false,
    now: () => performance.now(),
    wallClock,
    environment: () => environment,
    // libuv lists adapters that are up, by the names that people see. Source: libuv, uv_interface_addresses.
    ...windowsParts(registry, runProcess, environment, () => Object.keys(networkInterfaces())),
    findPrograms: (name) => findExecutables(pathFolders(environment), programNames(name, environment)),
    run,
    openTerminal: (wanted) => openTerminal(wanted, windowsHome(environment)),
    files: new NodeFiles(windowsVariable(environment, 'TEMP') ?? `${windowsFolder(environment)}\\Temp`),
    // Without the library nobody would tell Explorer, and a new terminal would go on with the old value.
    variables: koffi ? windowsVariables(registry, () => broadcastEnvironment(koffi), elevation) : NO_VARIABLES,
    elevation,
    network: new NodeNetwork({ loadTrust: windowsRoots, order: CHECK_ORDER.windows, environment, wallClock }),
    lockHolders: async () => failed('unsupported', 'no program of Windows tells who holds a file'),
    resolveProxy,
    hostsFile,
    homeFolder: () => windowsHome(environment),
  };
}
