// Worlds that nobody thought of: settings that work and faults that were drawn, judged by the real `go`. A fixed seed here,
// fresh ones in `npm run hunt -- worlds`.
import { describe, expect, test, vi } from 'vitest';
import { BUILT_IN_MODULES } from '../../electron/engine/built-in-modules.ts';
import { closedLoop } from './closed-loop.ts';
import { type Diagnosis, diagnose, requireDoctor } from './diagnose.ts';
import { isOf } from './generated/fault.ts';
import { type GeneratedWorld, generateWorld, WAYS_OUT } from './generated/generate.ts';
import { errorsOf, judgeDiagnosis, judgeLoop } from './generated/invariants.ts';
import { readLabCache } from './plan/lab-cache.ts';
import { type Proof, proveWorld } from './prove.ts';
import { bootWorld, type Sandbox } from './sandbox/boot.ts';
import { requireLab } from './sandbox/requirements.ts';
import { setUpLab } from './setup.mjs';
import type { World } from './world.ts';

const hunted = process.env['HUNT_SEED'];
const FIRST = Number(hunted ?? '20261128');
const COUNT = Number(process.env['HUNT_COUNT'] ?? (hunted === undefined ? '8' : '100'));
/** A `go` that has not ended by then hangs. */
const GO_SECONDS = 120;
/** What the doctor itself fetches. */
const ALL_MODULES = BUILT_IN_MODULES.map(({ path, version }) => `${path}@${version}`);

vi.setConfig({ maxConcurrency: hunted === undefined ? 8 : 4, testTimeout: 600_000 });

requireLab();
requireDoctor();
const cache = readLabCache(setUpLab());

describe.concurrent('generated', () => {
  for (let seed = FIRST; seed < FIRST + COUNT; seed++) {
    const generated = generateWorld(seed);
    const wrong = generated.faults.map((fault) => fault.name).join(' + ') || 'nothing wrong';
    test(`seed ${seed}: ${wrong} (${generated.setting})`, async ({ onTestFailed }) => {
      onTestFailed(() => console.info(replay(seed)));
      const world = generated.build();
      const { proof, diagnosis } = await examine(world);
      judgeDiagnosis(generated, generated.faults, await wholeProof(world, proof, diagnosis), diagnosis);
      judgeLoop(proof, await inside(world, (sandbox) => closedLoop(sandbox, world, [], GO_SECONDS)));
      await lift(generated, diagnosis);
    });
  }
});

const replay = (seed: number) => `seed ${seed}
  enter:  npm run lab -- seed:${seed}
  replay: HUNT_SEED=${seed} HUNT_COUNT=1 npx vitest run --project lab test/lab/generated.test.ts`;

function examine(world: World): Promise<{ proof: Proof; diagnosis: Diagnosis }> {
  return inside(world, async (sandbox) => {
    const [proof, diagnosis] = await Promise.all([proveWorld(sandbox, world, GO_SECONDS), diagnose(sandbox, world)]);
    return { proof, diagnosis };
  });
}

/** What goes well with one module may fail with another, such as where not all are private: then all count that the doctor fetched. */
async function wholeProof(world: World, proof: Proof, diagnosis: Diagnosis): Promise<Proof> {
  if (proof.did !== 'works' || errorsOf(diagnosis).length === 0) return proof;
  return inside(world, (sandbox) => proveWorld(sandbox, world, GO_SECONDS, ALL_MODULES));
}

async function inside<T>(world: World, work: (sandbox: Sandbox) => Promise<T>): Promise<T> {
  const sandbox = await bootWorld(world, cache);
  try {
    return await work(sandbox);
  } finally {
    sandbox.close();
  }
}

/** Without what may have been named, the first cause is gone; the others are judged as before. */
async function lift(generated: GeneratedWorld, diagnosis: Diagnosis): Promise<void> {
  const [first] = errorsOf(diagnosis);
  if (!first || generated.faults.length === 0) return;
  const others = isOf(first.code, WAYS_OUT) ? [] : generated.faults.filter(({ places }) => !isOf(first.code, places));
  const after = await examine(generated.build(others));
  const whole = await wholeProof(generated.build(others), after.proof, after.diagnosis);
  judgeDiagnosis(generated, others, whole, after.diagnosis);
  const left = errorsOf(after.diagnosis).filter((c) => c.code === first.code && c.subject === first.subject);
  // What goes on behind a first fault may be broken as well.
  if (!isOf(first.code, generated.behind))
    expect(
      left,
      `left of ${generated.faults.map(({ name }) => name).join(' + ')}: ${others.map(({ name }) => name).join(' + ')}`,
    ).toEqual([]);
}
