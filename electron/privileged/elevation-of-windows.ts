import { open } from 'node:fs/promises';
import { win32 } from 'node:path';
import type { Elevation, ElevationResult, NoElevation } from '../host/elevation.ts';
import type { Koffi } from '../host/windows/native/load-koffi.ts';
import { type ElevationEnd, runElevated } from '../host/windows/native/run-elevated.ts';
import { dwordOf, type Registry } from '../host/windows/registry.ts';
import { ELEVATED_EXIT } from './perform.ts';

const POLICIES = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System';
const PROGRAM_FILES = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion';
const TIMEOUT_MS = 120_000;

/** Asks by UAC for our own program, from an installation that no ordinary user can have changed. */
export class WindowsElevation implements Elevation {
  readonly #koffi: Koffi;
  readonly #registry: Registry;
  readonly #program: string;

  constructor(koffi: Koffi, registry: Registry, program: string) {
    this.#koffi = koffi;
    this.#registry = registry;
    this.#program = program;
  }

  async refusedFor(): Promise<NoElevation | null> {
    if (!(await this.#isInstalledForAll())) return 'not-installed-for-all';
    const behaviour = await this.#registry.optionalValue(POLICIES, 'ConsentPromptBehaviorUser');
    // 0: whoever is no administrator is refused without being asked.
    return behaviour.ok && dwordOf(behaviour.value) === 0 ? 'policy' : null;
  }

  async run(argument: string): Promise<ElevationResult> {
    if ((await this.refusedFor()) !== null) return { outcome: 'not-done', detail: 'not offered' };
    return resultOf(await runElevated(this.#koffi, this.#program, argument, TIMEOUT_MS));
  }

  /** Below Program Files, as the registry names it, and not writable by us. */
  async #isInstalledForAll(): Promise<boolean> {
    const folder = await this.#registry.optionalValue(PROGRAM_FILES, 'ProgramFilesDir');
    const root = folder.ok ? folder.value?.data.toLowerCase() : undefined;
    if (!root || !this.#program.toLowerCase().startsWith(`${root}\\`)) return false;
    return !(await isWritable(win32.join(win32.dirname(this.#program), 'resources', 'app.asar')));
  }
}

/** Opening for writing changes nothing; `fs.access` looks at the read-only flag alone on Windows. */
async function isWritable(path: string): Promise<boolean> {
  try {
    await (await open(path, 'r+')).close();
    return true;
  } catch (error) {
    return !['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '');
  }
}

/** What an end means. An exit code that is not one of ours is a failure, never success. */
export function resultOf(end: ElevationEnd): ElevationResult {
  if (end.end !== 'exited')
    return end.end === 'failed' ? { outcome: 'not-done', detail: end.detail } : { outcome: end.end };
  switch (end.exitCode) {
    case ELEVATED_EXIT.done:
      return { outcome: 'done' };
    case ELEVATED_EXIT.changedSince:
      return { outcome: 'changed-since' };
    case ELEVATED_EXIT.partly:
      return { outcome: 'partly' };
    case ELEVATED_EXIT.badRequest:
    case ELEVATED_EXIT.notElevated:
      return { outcome: 'not-done', detail: `exit code ${end.exitCode}` };
    default:
      return { outcome: 'failed', detail: `exit code ${end.exitCode}` };
  }
}
