import { readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { failed, success } from '../../shared/domain/failure.ts';
import { classifyFileError } from '../host/node-network/classify-error.ts';
import { runProcess } from '../host/run-process.ts';
import { loadKoffi } from '../host/windows/native/load-koffi.ts';
import { NativeRegistry } from '../host/windows/native/native-registry.ts';
import { broadcastEnvironment, isElevated } from '../host/windows/native/windows-calls.ts';
import { Registry } from '../host/windows/registry.ts';
import { systemTool, windowsFolder } from '../host/windows/system-folder.ts';
import { hostsFilePath } from '../host/windows/windows-machine.ts';
import { defenderOf } from './defender.ts';
import type { PrivilegedMachine } from './machine.ts';
import { ELEVATED_EXIT, performElevated } from './perform.ts';

const MAX_HOSTS = 8 << 20;
const TOOL_MS = 30_000;

/**
 * Does one task on this machine and returns the exit code. No window, no settings, no file of any user: whoever consented
 * may be another user than the one who asked.
 */
export async function runElevatedTask(argument: string): Promise<number> {
  const koffi = loadKoffi();
  // Without it neither the rights of this process nor exact values can be told.
  if (!koffi) return ELEVATED_EXIT.toolFailed;
  // The caller's variables would be the way to make an administrator run something else.
  const environment = { SystemRoot: windowsFolder({}) };
  const registry = new Registry(new NativeRegistry(koffi));
  const hostsFile = await hostsFilePath(registry, environment);
  const tool = (file: string, args: readonly string[]) =>
    runProcess({
      program: systemTool(environment, file),
      args,
      environment,
      cwd: `${environment.SystemRoot}\\System32`,
      timeoutMs: TOOL_MS,
    });
  const machine: PrivilegedMachine = {
    registry,
    elevated: () => isElevated(koffi),
    netsh: (args) => tool('netsh.exe', args),
    sc: (args) => tool('sc.exe', args),
    resyncClock: () => tool('w32tm.exe', ['/resync', '/force']),
    clock: () => ({ wallMs: Date.now(), steadyMs: performance.now() }),
    wait: (ms) => setTimeout(ms),
    hostsFile,
    read: async (path) => {
      try {
        const { size } = await stat(path);
        return size > MAX_HOSTS ? failed('output-too-large', path) : success(await readFile(path));
      } catch (error) {
        return { ok: false, failure: classifyFileError(error) };
      }
    },
    writeHosts: async (content) => {
      try {
        await writeFile(hostsFile, content, { flag: 'r+' });
        return success(null);
      } catch (error) {
        return { ok: false, failure: classifyFileError(error) };
      }
    },
    realFile: async (path) => {
      try {
        return (await stat(path)).isFile() ? await realpath(path) : undefined;
      } catch {
        return undefined;
      }
    },
    realFolder: async (path) => {
      try {
        return (await stat(path)).isDirectory() ? await realpath(path) : undefined;
      } catch {
        return undefined;
      }
    },
    ...(await defenderOf(registry, environment)),
    exists: (path) =>
      stat(path).then(
        () => true,
        () => false,
      ),
  };
  const code = await performElevated(argument, machine);
  await broadcastEnvironment(koffi);
  return code;
}
