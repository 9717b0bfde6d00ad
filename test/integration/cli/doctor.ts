import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inCheckout } from '../../../build/runtime/paths.mjs';

const DOCTOR = inCheckout('dist/doctor.cjs');

/** How one run of the program ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

export interface Circumstances {
  /** A recorded machine of the fixtures, by name, or the absolute folder of one. */
  readonly machine?: string;
  readonly lang?: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
}

/** Starts the program with an environment of its own: nothing of this machine's settings, proxies or Go. */
export function startDoctor(
  args: readonly string[],
  { machine, lang = 'C.UTF-8', variables = {}, cwd, input }: Circumstances = {},
): Started {
  const home = mkdtempSync(join(tmpdir(), 'gmd-home-'));
  const recorded = machine?.startsWith('/') ? machine : inCheckout(`test/fixtures/machines/${machine ?? 'none'}`);
  // Without a machine the program would look at this one: it gets a recording that does not exist instead.
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    LANG: lang,
    GMD_HOST: `recorded:${recorded}`,
    ...variables,
  };
  const child = spawn(process.execPath, [DOCTOR, ...args], { env, cwd: cwd ?? home, stdio: 'pipe' });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  // A program that has seen enough of its input may close it.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      rmSync(home, { recursive: true, force: true });
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() });
    });
  });
  return { child, ended };
}

/** Runs the program to its end. */
export function doctor(args: readonly string[], circumstances?: Circumstances): Promise<Ended> {
  return startDoctor(args, circumstances).ended;
}
