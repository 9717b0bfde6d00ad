// Every broken world is named by its first cause, every healthy one is left in peace, and each world is proven with
// the real `go`.
import { describe, expect, test, vi } from 'vitest';
import { explainText } from '../../shared/go/error-text.ts';
import { type Diagnosis, diagnose, requireDoctor } from './diagnose.ts';
import { type PredictedLine, predictedLine } from './first-error.ts';
import { worlds } from './load-worlds.ts';
import { readLabCache } from './plan/lab-cache.ts';
import { proveWorld, publicModule } from './prove.ts';
import { bootWorld } from './sandbox/boot.ts';
import { requireLab } from './sandbox/requirements.ts';
import { setUpLab } from './setup.mjs';
import type { Expectation } from './world.ts';

// Most of a world's time is waiting for timeouts.
vi.setConfig({ maxConcurrency: 8 });

requireLab();
const cache = readLabCache(setUpLab());

/** Where `go` failed: its first error line, and the one that was predicted from the doctor's findings. */
const lines = new Map<string, PredictedLine>();

/** Broken worlds whose line cannot be known beforehand, and why. */
const EXPLAINED = new Map([
  ['flapping-refused', 'which of its connections go sees refused is not known beforehand'],
  ['flapping-resolver', 'which of its questions go sees unanswered is not known beforehand'],
  ['flapping-cut', 'which of its connections go sees cut is not known beforehand'],
  ['private-account-refused', 'whether an account is good only signing in would tell, which the doctor does not'],
  ['version-unknown-private', 'the tags of a private repository are shown to those who sign in'],
  ['ssh-key-refused', 'whether a key is good only signing in would tell, which the doctor does not'],
  ['ssh-host-key-changed', 'which key a host shows comes after the greeting, and further the doctor does not go'],
  ['git-transfer-cut', 'what git is sent is asked for by those who sign in'],
  ['git-transfer-cut-direct', 'git asks a second time for what it is sent, which the doctor does not'],
  ['mirror-cuts-gomod-git-dead', 'the doctor had enough before it had asked by git, whose proxy is dead'],
  ['goproxy-path-missing', 'the doctor had enough before it had looked at the origin that go asks next'],
  ['large-hello-passed-by', 'go is known to have been cut off only once it has gone on to the origin, and ended'],
]);

/**
 * 95 % is the promise, and what comes out is printed: 207 of 216 to 210 of 220 so far. Half a dozen worlds are of chance, so that a run
 * may have one or two less.
 */
const PREDICTED = 0.94;

/** What is printed here is of a shell that finds no `go`. */
const NO_GO: readonly string[] = ['go-missing', 'go-shadowed-broken'];

describe.concurrent('world', () => {
  for (const [name, world] of worlds) {
    test(name, { retry: world.chance ? 2 : 0 }, async () => {
      const sandbox = await bootWorld(world, cache);
      try {
        const proving = proveWorld(sandbox, world);
        if (world.inTurn) await Promise.allSettled([proving]);
        const [proof, diagnosis] = await Promise.allSettled([proving, examine(sandbox, world)]);
        if (proof.status === 'rejected') throw proof.reason;
        expect(proof.value.faults.join('\n'), `${name} is not the world it claims to be`).toBe('');
        if (world.expect.go === 'fails' && !NO_GO.includes(name))
          expect(explainText(proof.value.goPrinted), proof.value.goPrinted).not.toEqual([]);
        if (diagnosis.status === 'rejected') throw diagnosis.reason;
        judge(name, world.expect, diagnosis.value);
        if (world.expect.go === 'fails' && !NO_GO.includes(name)) {
          const asked = world.client?.project ? 'project' : publicModule;
          lines.set(name, predictedLine(proof.value.goPrinted, diagnosis.value.report.findings, asked));
        }
      } finally {
        sandbox.close();
      }
    });
  }
});

test('the first line of go is predicted', () => {
  const missed = [...lines].filter(([, { printed, predicted }]) => printed === '' || printed !== predicted);
  const told = missed.map(([name, { printed, predicted }]) => `${name}\n  go:   ${printed}\n  ours: ${predicted}`);
  console.info([`first lines of go: ${lines.size - missed.length} of ${lines.size} predicted`, ...told].join('\n'));
  const unexplained = missed.filter(([name]) => !EXPLAINED.has(name));
  expect(
    unexplained.map(([name]) => name),
    told.join('\n'),
  ).toEqual([]);
  // A few worlds by name are no sample.
  if (lines.size >= 100) expect(1 - missed.length / lines.size, told.join('\n')).toBeGreaterThanOrEqual(PREDICTED);
});

async function examine(...asked: Parameters<typeof diagnose>): Promise<Diagnosis> {
  requireDoctor();
  return diagnose(...asked);
}

function judge(name: string, expected: Expectation, { exitCode, report, takenBack, ms, touched }: Diagnosis): void {
  const errors = report.causes.filter(({ severity }) => severity === 'error');
  const warnings = report.causes.filter((c) => c.severity === 'warning' && !c.advisory).map(({ code }) => code);
  const advice = report.causes.filter((c) => c.advisory).map(({ code }) => code);
  // Where something is expected it has to come first of all; elsewhere only errors count.
  const first = expected.cause === null ? errors[0] : report.causes[0];
  const brief = ({ code, subject }: { code: string; subject: string }) => ({ code, subject });
  const seen = {
    exitCode,
    verdict: report.verdict,
    first: first ? brief(first) : null,
    missing: (expected.also ?? []).filter(
      (cause) => !errors.some((e) => e.code === cause.code && e.subject === cause.subject),
    ),
    unexpectedWarnings: expected.cause === null ? warnings.filter((code) => !expected.warnings?.includes(code)) : [],
    takenBack,
    adviceMissing: (expected.advice ?? []).filter((code) => !advice.includes(code)),
    touched,
  };
  const wanted = {
    exitCode: { healthy: 0, degraded: 0, broken: 1, incomplete: 5 }[expected.verdict],
    verdict: expected.verdict,
    first: expected.cause,
    missing: [],
    unexpectedWarnings: [],
    takenBack: [],
    adviceMissing: [],
    touched: [],
  };
  const { causes, goRun } = report;
  const findings = report.findings.filter(({ outcome }) => outcome !== 'ok');
  const told = JSON.stringify({ causes, findings, goRun, seconds: ms / 1000 }, null, 2);
  expect(seen, `${told}\n${replay(name)}`).toEqual(wanted);
}

const replay = (name: string) => `replay: npm run lab -- ${name} -- node $PWD/dist/doctor.cjs diagnose --lang en`;
