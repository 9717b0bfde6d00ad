import { win32 } from 'node:path';
import { runProcess } from '../host/run-process.ts';
import { EXCLUSION_QUESTIONS } from '../host/windows/guard-questions.ts';
import { exclusionsIn } from '../host/windows/guards.ts';
import { askPowerShell } from '../host/windows/power-shell.ts';
import type { Registry } from '../host/windows/registry.ts';
import type { PrivilegedMachine } from './machine.ts';

const KEY = 'HKLM\\SOFTWARE\\Microsoft\\Windows Defender';
const USUAL = 'C:\\Program Files\\Windows Defender';
/** Restoring scans the file once more. */
const MS = 60_000;

/** Defender as an elevated task drives it: its own program and its own cmdlets, from where the registry says they are. */
export async function defenderOf(
  registry: Registry,
  environment: Readonly<Record<string, string>>,
): Promise<Pick<PrivilegedMachine, 'mpCmdRun' | 'exclusions' | 'exclude'>> {
  const stored = await registry.optionalValue(KEY, 'InstallLocation');
  const place = stored.ok ? stored.value?.data.replace(/\\+$/u, '') : undefined;
  const folder = place && /^[A-Za-z]:\\[^"%|<>]+$/u.test(place) ? place : USUAL;
  const ask = async (name: keyof typeof EXCLUSION_QUESTIONS, data: readonly string[] = []) =>
    askPowerShell(
      runProcess,
      environment,
      { name, questions: EXCLUSION_QUESTIONS[name], data },
      { oem: await registry.encoding() },
    );
  return {
    mpCmdRun: async (args) =>
      runProcess(
        { program: win32.join(folder, 'MpCmdRun.exe'), args, environment, cwd: folder, timeoutMs: MS },
        await registry.encoding(),
      ),
    exclusions: async () => {
      const answers = await ask('list');
      return answers.ok ? exclusionsIn(answers.value) : answers;
    },
    exclude: async (path, on) => {
      await ask(on ? 'add' : 'remove', [path]);
    },
  };
}
