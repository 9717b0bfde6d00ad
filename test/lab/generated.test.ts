// Worlds that nobody thought of: settings that work and faults that were drawn, judged by the real `go`. A fixed seed here,
// fresh ones in `npm run hunt -- worlds`.
import { describe, expect, test, vi } from 'vitest';
import { explainText } from '../../shared/go/error-text.ts';
import { type Diagnosis, diagnose, requireDoctor } from './diagnose.ts';
import { type GeneratedWorld, generateWorld, SECRET } from './generated/generate.ts';
import { readLabCache } from './plan/lab-cache.ts';
import { type Proof, proveWorld } from './prove.ts';
import { bootWorld } from './sandbox/boot.ts';
import { requireLab } from './sandbox/requirements.ts';
import { setUpLab } from './setup.mjs';
import type { World } from './world.ts';

vi.setConfig({ maxConcurrency: 8, testTimeout: 240_000 });

const FIRST = Number(process.env['HUNT_SEED'] ?? '20261128');
const COUNT = process.env['HUNT_SEED'] === undefined ? 8 : 100;

requireLab();
requireDoctor();
const cache = readLabCache(setUpLab());

describe.concurrent('generated', () => {
  for (let seed = FIRST; seed < FIRST + COUNT; seed++) {
    const generated = generateWorld(seed);
    const name = `seed ${seed}: ${generated.faults.map((fault) => fault.name).join(' + ') || 'nothing wrong'}`;
    test(name, async () => {
      const { proof, diagnosis } = await enter(generated.build());
      judge(generated, proof, diagnosis);
      await lift(generated, diagnosis);
    });
  }
});

async function enter(world: World): Promise<{ proof: Proof; diagnosis: Diagnosis }> {
  const sandbox = await bootWorld(world, cache);
  try {
    const [proof, diagnosis] = await Promise.all([proveWorld(sandbox, world), diagnose(sandbox)]);
    return { proof, diagnosis };
  } finally {
    sandbox.close();
  }
}

/** The real `go` is right; whatever else is said has to agree with it. */
function judge({ goproxy, faults }: GeneratedWorld, proof: Proof, { report, touched }: Diagnosis): void {
  const errors = report.causes.filter(({ severity }) => severity === 'error');
  const told = JSON.stringify({ goproxy, go: proof.did, printed: proof.goPrinted, causes: report.causes }, null, 1);
  const works = proof.did === 'works';
  expect(errors.length > 0, told).toBe(!works);
  expect(['healthy', 'degraded'].includes(report.verdict), told).toBe(works);
  // A setting alone may be what would cure it, whatever else is broken.
  const layers = ['config', ...faults.flatMap((fault) => fault.layers)];
  for (const { code } of errors) expect(layers, told).toContain(code.split('.', 1)[0]);
  expect(touched).toEqual([]);
  expect(JSON.stringify(report)).not.toContain(SECRET);
  if (proof.did === 'fails') expect(explainText(proof.goPrinted), proof.goPrinted).not.toEqual([]);
}

/** Without the fault that was named, its cause is gone. */
async function lift(generated: GeneratedWorld, { report }: Diagnosis): Promise<void> {
  const [first] = report.causes.filter(({ severity }) => severity === 'error');
  const layer = first?.code.split('.', 1)[0];
  const named = generated.faults.find((fault) => fault.layers.some((one) => one === layer));
  if (!first || !named) return;
  const { proof, diagnosis } = await enter(generated.build(generated.faults.filter((fault) => fault !== named)));
  judge({ ...generated, faults: generated.faults.filter((fault) => fault !== named) }, proof, diagnosis);
  const left = diagnosis.report.causes.filter((c) => c.code === first.code && c.subject === first.subject);
  expect(left, `${named.name} was lifted`).toEqual([]);
}
