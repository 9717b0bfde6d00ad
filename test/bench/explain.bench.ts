import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configRules } from '../../shared/go/error-texts/config-rules.ts';
import { machineRules } from '../../shared/go/error-texts/machine-rules.ts';
import { moduleRules } from '../../shared/go/error-texts/module-rules.ts';
import { requestRules } from '../../shared/go/error-texts/request-rules.ts';
import { vcsRules } from '../../shared/go/error-texts/vcs-rules.ts';
import reports from '../fixtures/explain-second-reports.json' with { type: 'json' };
import { type Measurement, median } from './measurement.ts';

const ROUNDS = 5;
const LOG_BYTES = 5_000_000;
/** Contract: a whole log of 5 MB in under a second; here the command as a person types it, start of Node and all. */
const MOST_MS = 1000;
/** grep does one of the two halves of the work: it finds the lines, and is no program that has to be loaded first. */
const MOST_OF_GREP = 50;

const doctor = join(import.meta.dirname, '../../dist/doctor.cjs');

/** Lines of a CI job; `every` is how many of them come before the next report of a failure. */
function log(every: number): string {
  const lines: string[] = [];
  let bytes = 0;
  for (let at = 0; bytes < LOG_BYTES; at++) {
    const failure = reports[Math.floor(at / every) % reports.length]?.text ?? '';
    const text = at % every === every - 1 ? failure : ordinary(at);
    for (const line of text.split('\n')) {
      lines.push(`2026-11-28T08:${String(at % 60).padStart(2, '0')}:11.1234567Z ${line}`);
      bytes += (lines.at(-1) ?? '').length + 1;
    }
  }
  return lines.join('\n');
}

function ordinary(at: number): string {
  const lines = [
    `go: downloading github.com/org-${at}/module-${at} v1.${at % 50}.0`,
    `ok  \texample.com/app/internal/pkg${at}\t0.${at % 1000}s\tcoverage: 81.2% of statements`,
    `npm warn deprecated package-${at}@1.2.3: this library is no longer supported`,
    `#12 ${at % 100}.482 Get:${at} http://deb.debian.org/debian bookworm/main amd64 libfoo${at} [1,234 B]`,
    `    at Object.<anonymous> (/home/runner/work/app/node_modules/lib/index.js:${at}:13)`,
    `[${at}/4096] CC drivers/net/ethernet/chip${at}.o`,
  ];
  return lines[at % lines.length] ?? '';
}

/** `explain` on logs of 5 MB, one ordinary and one that fails at every other line, against grep with the words of its rules. */
export async function bench(): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gmd-bench-'));
  try {
    const patterns = join(folder, 'patterns');
    writeFileSync(patterns, `${extendedPatterns().join('\n')}\n`);
    return [
      ...measure('a log with a failure every 5,000 lines', log(5000), patterns, folder),
      ...measure('a log with a failure at every other line', log(2), patterns, folder),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measure(name: string, text: string, patterns: string, folder: string): readonly Measurement[] {
  const file = join(folder, 'log');
  writeFileSync(file, text);
  const rounds = Array.from({ length: ROUNDS }, () => ({
    explain: time(process.execPath, [doctor, 'explain', '--json', '-'], text),
    grep: time('grep', ['-E', '-n', '-f', patterns, file], ''),
  }));
  const explain = median(rounds.map((round) => round.explain));
  const grep = median(rounds.map((round) => round.grep));
  return [
    { name: `explain, ${name}`, value: explain, unit: 'ms', most: MOST_MS },
    { name: 'grep -E with the words of its rules', value: grep, unit: 'ms' },
    { name: 'explain / grep', value: explain / grep, unit: 'x', most: MOST_OF_GREP },
  ];
}

function time(program: string, args: readonly string[], input: string): number {
  const started = performance.now();
  const { status, stdout } = spawnSync(program, args, {
    input,
    env: { LC_ALL: 'C.UTF-8', PATH: process.env['PATH'] ?? '' },
    maxBuffer: 1 << 28,
  });
  const ms = performance.now() - started;
  if (status !== 0 || stdout.length < 100) throw new Error(`${program} found nothing: exit code ${status}`);
  return ms;
}

/** The words of all rules as extended patterns: they say which lines a rule looks at. */
function extendedPatterns(): readonly string[] {
  const rules = [...configRules, ...moduleRules, ...vcsRules, ...requestRules, ...machineRules];
  return rules.flatMap(({ needles }) => needles.map((needle) => needle.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')));
}
