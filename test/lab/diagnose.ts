import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Evidence } from '../../shared/domain/evidence.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import { home } from './plan/client.ts';
import type { Sandbox } from './sandbox/boot.ts';
import { run } from './sandbox/run.ts';
import type { CauseExpectation, World } from './world.ts';

const doctor = join(dirname(fileURLToPath(import.meta.url)), '../../dist/doctor.cjs');

/** Deadline of `diagnose` by its contract. */
export const deadlineSeconds = 30;

/** What a loaded machine may add to it. */
const graceSeconds = 10;

/** The parts of a report that the lab reads (`gomod-doctor/report`, version 1). */
export interface Report {
  readonly format: string;
  readonly verdict: string;
  readonly durationMs: number;
  readonly causes: readonly (CauseExpectation & {
    readonly severity: 'error' | 'warning';
    readonly advisory?: boolean;
    readonly summary: string;
  })[];
  readonly findings: readonly Finding[];
  readonly evidence: readonly Pick<Evidence, 'operation' | 'command' | 'failure'>[];
  readonly goRun?: object;
}

/** What was told before the end, as a line of `--ndjson`. */
interface Told {
  readonly type: string;
  readonly final?: boolean;
  readonly verdict?: string;
  readonly causes?: Report['causes'];
  readonly report?: Report;
}

export interface Diagnosis {
  readonly exitCode: number | null;
  readonly report: Report;
  /** Of an early verdict what the report does not say: `broken` and its causes, or that `go` works. */
  readonly takenBack: readonly string[];
  readonly ms: number;
  /** Files of the client that `diagnose` has added, changed or removed outside of its state folder. */
  readonly touched: readonly string[];
}

export function requireDoctor(): void {
  if (!existsSync(doctor)) throw new Error('dist/doctor.cjs is missing: run npm run build');
}

/** Runs the program under test as the client does, and looks what it leaves behind. */
export async function diagnose(sandbox: Sandbox, { options = [] }: Pick<World, 'options'> = {}): Promise<Diagnosis> {
  const before = await fileHashes(sandbox);
  const limit = `${deadlineSeconds + graceSeconds}`;
  const program = [process.execPath, doctor, 'diagnose', ...options, '--ndjson', '--lang', 'en'];
  const command = ['timeout', '-k', '5', limit, ...program];
  const { exitCode, stdout, stderr, ms } = await run(sandbox.command(command));
  const after = await fileHashes(sandbox);
  const touched = [
    ...before.filter((line) => !after.includes(line)),
    ...after.filter((line) => !before.includes(line)),
  ];
  if (exitCode === 124) throw new Error(`diagnose was still running after ${limit} s\n${stderr}`);
  const told = stdout.split('\n').flatMap((line): readonly Told[] => (line === '' ? [] : [JSON.parse(line)]));
  const report = told.at(-1)?.report;
  if (!report) throw new Error(`diagnose printed no report (exit code ${exitCode})\n${stdout}\n${stderr}`);
  return { exitCode, report, takenBack: takenBack(told, report), ms, touched };
}

function takenBack(told: readonly Told[], { verdict, causes }: Report): readonly string[] {
  const early = told.find(({ type, final }) => type === 'verdict' && final === false);
  if (!early) return [];
  if (early.verdict !== 'broken') return ['broken', 'incomplete'].includes(verdict) ? [`${early.verdict}`] : [];
  const missing = (early.causes ?? []).filter(
    // Where the doctor's own `go` has got everything, warnings are told early too.
    (t) => !causes.some((c) => c.severity === t.severity && c.code === t.code && c.subject === t.subject),
  );
  return [...(verdict === 'broken' ? [] : ['broken']), ...missing.map(({ code, subject }) => `${code} ${subject}`)];
}

/** One line for each file of the client: hash and path. */
async function fileHashes(sandbox: Sandbox): Promise<string[]> {
  const state = `${home}/.local/state/gomod-doctor`;
  const find = `find ${home} /etc -path ${state} -prune -o -type f -print0 | sort -z | xargs -0 sha256sum`;
  const { exitCode, stdout, stderr } = await run(sandbox.command(['bash', '-o', 'pipefail', '-c', find]));
  if (exitCode !== 0) throw new Error(`could not read the client's files: ${stderr}`);
  return stdout.trimEnd().split('\n');
}
