import { quarantinedFiles } from '../host/windows/quarantine.ts';
import { isFileOfGo, isModuleCache } from './defender-targets.ts';
import type { PrivilegedMachine } from './machine.ts';
import type { Operation } from './request.ts';

type Of<O extends Operation['op']> = Extract<Operation, { readonly op: O }>;
type Step = () => Promise<boolean>;

/** Takes one file of Go out of quarantine, if Defender says now that it is there. */
export async function prepareRestore(
  { path }: Of<'defender.restore'>,
  machine: PrivilegedMachine,
): Promise<Step | 'badRequest' | 'changedSince'> {
  if (!isFileOfGo(path)) return 'badRequest';
  const isHeld = async () => {
    const listed = quarantinedFiles(await machine.mpCmdRun(['-Restore', '-ListAll']));
    return listed.ok ? listed.value.some((file) => file.toLowerCase() === path.toLowerCase()) : undefined;
  };
  if (!(await isHeld())) return 'changedSince';
  return async () => {
    await machine.mpCmdRun(['-Restore', '-FilePath', path]);
    // Its exit code proves nothing: what counts is that the file is there, and not in quarantine again.
    return (await machine.realFile(path)) !== undefined && (await isHeld()) === false;
  };
}

/** Exempts one module cache from Defender's scans, or takes that back; what is so already is left. */
export async function prepareExclusion(
  { path, on }: Of<'defender.exclude'>,
  machine: PrivilegedMachine,
): Promise<Step | 'badRequest' | 'changedSince'> {
  if (on && !(await isModuleCache(machine, path))) return 'badRequest';
  const has = async () => {
    const all = await machine.exclusions();
    return all.ok ? all.value.some((one) => one.toLowerCase() === path.toLowerCase()) : undefined;
  };
  // Hidden even from administrators, or Defender is not in charge: nothing could be verified.
  const now = await has();
  if (now === undefined || (on && now)) return 'changedSince';
  return async () => {
    if (now !== on) await machine.exclude(path, on);
    return (await has()) === on;
  };
}
