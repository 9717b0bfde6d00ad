import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../shared/domain/report.ts';
import type { UndoResult } from '../../shared/domain/undo.ts';
import { home, workingDirectory } from './plan/client.ts';
import type { Sandbox } from './sandbox/boot.ts';
import { type Ended, run } from './sandbox/run.ts';
import type { World } from './world.ts';

const doctor = join(dirname(fileURLToPath(import.meta.url)), '../../dist/doctor.cjs');
/** The state folder and the folders that lead to it. */
const state = `${home}/.local`;
const publicModule = 'github.com/google/uuid@v1.1.1';

/** Longer than the doctor's own deadlines for a diagnosis, the trials of a plan and the checks after it. */
const repairSeconds = 100;
/** A new login that still hangs after this is not repaired, where nothing longer is asked for. */
const GO_SECONDS = 40;

/** What a world went through: broken, repaired, and as before. */
export interface ClosedLoop {
  readonly exitCode: number | null;
  readonly report: Report;
  /** What `go mod download` did in a new login shell after the repair. */
  readonly afterRepair: Ended;
  readonly undo: UndoResult;
  /** Files that are not as they were before the repair: path, content, mode, owner, time. */
  readonly differences: readonly string[];
  /** The same after undo: the fault has to be back. */
  readonly afterUndo: Ended;
}

/**
 * Repairs a world, downloads in a new login shell, undoes everything, and downloads once more.
 *
 * @param seconds after which `go` is taken to hang
 */
export async function closedLoop(
  sandbox: Sandbox,
  world: World,
  options: readonly string[],
  seconds = GO_SECONDS,
): Promise<ClosedLoop> {
  if (!existsSync(doctor)) throw new Error('dist/doctor.cjs is missing: run npm run build');
  const before = await fileStates(sandbox);
  const repaired = await runDoctor(sandbox, ['repair', ...(world.options ?? []), '--yes', '--json', ...options]);
  const afterRepair = await logInAndDownload(sandbox, world, seconds);
  const undone = await runDoctor(sandbox, ['undo', '--all', '--json']);
  const after = await fileStates(sandbox);
  const afterUndo = await logInAndDownload(sandbox, world, seconds);
  return {
    exitCode: repaired.exitCode,
    report: parsed<Report>(repaired),
    afterRepair,
    undo: parsed<UndoResult>(undone),
    differences: [
      ...before.filter((line) => !after.includes(line)).map((line) => `- ${line}`),
      // Folders that `go` makes where a setting leads it to are its own affair.
      ...after.filter((line) => !before.includes(line) && !line.startsWith('folder ')).map((line) => `+ ${line}`),
    ],
    afterUndo,
  };
}

function runDoctor(sandbox: Sandbox, args: readonly string[]): Promise<Ended> {
  const limit = `${repairSeconds}`;
  return run(sandbox.command(['timeout', '-k', '5', limit, process.execPath, doctor, ...args, '--lang', 'en']));
}

function parsed<T>({ stdout, stderr, exitCode }: Ended): T {
  try {
    return JSON.parse(stdout) as T;
  } catch {
    throw new Error(`no JSON document (exit code ${exitCode})\n${stdout}\n${stderr}`);
  }
}

/**
 * As after logging in: nothing of the process that was examined, but `/etc/environment` (as PAM reads it) and the profile.
 * In a copy of the home, so that `go` leaves no trace where the doctor works.
 */
export async function logInAndDownload(sandbox: Sandbox, { client }: World, seconds = GO_SECONDS): Promise<Ended> {
  // No longer than the home: some worlds use up all that a path may have.
  const copy = `${home.slice(0, -1)}2`;
  // Some clients have no right to remove what `go` made read-only in the last one.
  const fresh = await run(
    sandbox.command(['bash', '-c', `chmod -R u+w ${copy} 2>/dev/null; rm -rf ${copy} && cp -a ${home} ${copy}`]),
  );
  if (fresh.exitCode !== 0) throw new Error(fresh.stderr);
  const modules = client?.project ? '' : publicModule;
  const login = `set -a; . /etc/environment; set +a; exec bash -l -c 'exec timeout -k 1 ${seconds} go mod download ${modules}'`;
  const { PATH = '', LANG = '', TMPDIR = '' } = sandbox.environment;
  const variables = [
    `HOME=${copy}`,
    'USER=root',
    'SHELL=/bin/bash',
    `PATH=${PATH}`,
    `LANG=${LANG}`,
    `TMPDIR=${TMPDIR}`,
  ];
  const cwd = workingDirectory.replace(home, copy);
  return run(sandbox.command(['env', '-i', '-C', cwd, ...variables, 'bash', '-c', login]));
}

/** One line for each file of the client: what it holds, its mode, owner and time, to the second: Node sets times to a microsecond. */
async function fileStates(sandbox: Sandbox): Promise<readonly string[]> {
  const list = `find ${home} /etc -path ${state} -prune -o`;
  const script = `${list} -type f -print0 | sort -z | xargs -0 sha256sum; ${list} ! -type d -printf '%p %m %u:%g %T@\\n' | sed -E 's/\\.[0-9]+$//' | sort; ${list} -type d -printf 'folder %p %m %u:%g\\n' | sort`;
  const { exitCode, stdout, stderr } = await run(sandbox.command(['bash', '-o', 'pipefail', '-c', script]));
  if (exitCode !== 0) throw new Error(`could not read the client's files: ${stderr}`);
  return stdout.trimEnd().split('\n');
}
