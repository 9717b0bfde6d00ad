// Every broken world is named by its first cause, every healthy one is left in peace, and each world is proven with
// the real `go`.
import { describe, expect, test, vi } from 'vitest';
import { type Diagnosis, diagnose, requireDoctor } from './diagnose.ts';
import { worlds } from './load-worlds.ts';
import { readLabCache } from './plan/lab-cache.ts';
import { proveWorld } from './prove.ts';
import { bootWorld } from './sandbox/boot.ts';
import { requireLab } from './sandbox/requirements.ts';
import { setUpLab } from './setup.mjs';
import type { Expectation } from './world.ts';

// Most of a world's time is waiting for timeouts.
vi.setConfig({ maxConcurrency: 8 });

requireLab();
const cache = readLabCache(setUpLab());

describe.concurrent('world', () => {
  for (const [name, world] of worlds) {
    test(name, async () => {
      const sandbox = await bootWorld(world, cache);
      try {
        const [proof, diagnosis] = await Promise.allSettled([proveWorld(sandbox, world), examine(sandbox)]);
        if (proof.status === 'rejected') throw proof.reason;
        expect(proof.value.join('\n'), `${name} is not the world it claims to be`).toBe('');
        if (diagnosis.status === 'rejected') throw diagnosis.reason;
        judge(name, world.expect, diagnosis.value);
      } finally {
        sandbox.close();
      }
    });
  }
});

async function examine(sandbox: Parameters<typeof diagnose>[0]): Promise<Diagnosis> {
  requireDoctor();
  return diagnose(sandbox);
}

function judge(name: string, expected: Expectation, { exitCode, report, ms, touched }: Diagnosis): void {
  const errors = report.causes.filter(({ severity }) => severity === 'error');
  const warnings = report.causes.filter((c) => c.severity === 'warning' && !c.advisory).map(({ code }) => code);
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
    touched,
  };
  const wanted = {
    exitCode: { healthy: 0, degraded: 0, broken: 1, incomplete: 5 }[expected.verdict],
    verdict: expected.verdict,
    first: expected.cause,
    missing: [],
    unexpectedWarnings: [],
    touched: [],
  };
  const { causes, goRun } = report;
  const findings = report.findings.filter(({ outcome }) => outcome !== 'ok');
  const told = JSON.stringify({ causes, findings, goRun, seconds: ms / 1000 }, null, 2);
  expect(seen, `${told}\n${replay(name)}`).toEqual(wanted);
}

const replay = (name: string) => `replay: npm run lab -- ${name} -- node $PWD/dist/doctor.cjs diagnose --lang en`;
