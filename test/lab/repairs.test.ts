// The closed loop, in every broken world: a repair makes the real `go` download in a new login shell, undo brings every file
// back byte for byte, and the fault returns. Where only people can help, nothing is changed and they are told who has to do
// what. The table in docs/repairs.md is the record; GMD_WRITE_REPAIRS=1 writes it anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { inCheckout } from '../../build/runtime/paths.mjs';
import { manualRequest } from '../../shared/repair/manual-requests.ts';
import { type ClosedLoop, closedLoop } from './closed-loop.ts';
import { widening } from './forbidden-changes.ts';
import { worlds } from './load-worlds.ts';
import { readLabCache } from './plan/lab-cache.ts';
import { bootWorld } from './sandbox/boot.ts';
import { requireLab } from './sandbox/requirements.ts';
import { setUpLab } from './setup.mjs';
import type { World } from './world.ts';

vi.setConfig({ maxConcurrency: 8, testTimeout: 240_000 });

requireLab();
const cache = readLabCache(setUpLab());
const FILE = inCheckout('docs/repairs.md');
const writes = process.env['GMD_WRITE_REPAIRS'] === '1';
const rows = new Map<string, string>();
const broken = [...worlds].filter(
  ([
    ,
    {
      expect: { cause },
    },
  ]) => cause !== null,
);

describe.concurrent('repair', () => {
  for (const [name, world] of broken) {
    test(name, { retry: world.chance ? 2 : 0 }, async () => {
      const sandbox = await bootWorld(world, cache);
      try {
        const loop = await closedLoop(sandbox, world, ['--allow', 'disruptive']);
        judge(name, world, loop);
        rows.set(name, row(name, world, loop));
        if (!writes)
          expect(recorded(name), 'docs/repairs.md is stale: run with GMD_WRITE_REPAIRS=1').toBe(rows.get(name));
      } finally {
        sandbox.close();
      }
    });
  }
});

function judge(name: string, { client, expect: expected }: World, loop: ClosedLoop): void {
  const { report, exitCode, afterRepair, afterUndo, undo, differences } = loop;
  const told = JSON.stringify({ plan: report.plan, repair: report.repair, verification: report.verification }, null, 2);
  const why = `${name}\n${told}\n${afterRepair.stderr}`;
  expect(differences, why).toEqual([]);
  expect(undo.done, why).toBe(true);
  expect(widening(report.plan ?? []), why).toEqual([]);
  const cured = curedBy(loop);
  if (cured.length > 0 && next(loop) !== undefined) {
    // What could be cured is, and people have to do the rest.
    expect({ exitCode, go: afterRepair.exitCode === 0 }, why).toEqual({ exitCode: 1, go: false });
    expect(manualRequest(next(loop) ?? ''), why).toBeDefined();
  } else if (cured.length > 0) {
    expect({ exitCode, go: afterRepair.exitCode, verified: report.verification?.exitCode }, why).toEqual({
      exitCode: 0,
      go: 0,
      verified: 0,
    });
  } else {
    expect(exitCode, why).toBe({ healthy: 0, degraded: 0, broken: 1, incomplete: 5 }[expected.verdict]);
    expect(
      undo.changes.map(({ outcome }) => outcome),
      why,
    ).toEqual([]);
  }
  // A value that only the examined process has is not there after logging in.
  const homeless = client?.environment?.['HOME'] === '';
  if (!homeless && !cured.includes('terminal/variable'))
    expect(afterUndo.exitCode === 0, why).toBe(expected.go === 'works');
}

/** The cause that is left after the repair, where `go` still fails, or would with the user's own cache and toolchain. */
function next({ report: { verification } }: ClosedLoop): string | undefined {
  const left = verification && (verification.exitCode !== 0 || verification.verdict === 'broken');
  return left ? verification.causes?.[0]?.code : undefined;
}

function curedBy({ report }: ClosedLoop): readonly string[] {
  const helped = (report.repair ?? []).filter(({ outcome }) => outcome === 'fixed' || outcome === 'needs-new-terminal');
  return [...new Set(helped.map(({ remedy }) => remedy))];
}

function row(name: string, { expect: { cause, go } }: World, loop: ClosedLoop): string {
  const cured = curedBy(loop);
  const disruptive = loop.report.plan?.some(({ remedy, risk }) => risk === 'disruptive' && cured.includes(remedy));
  const by = cured.map((remedy) => `\`${remedy}\``).join(', ') + (disruptive ? ' (asked for)' : '');
  const people = `by hand: ${manualRequest(cause?.code ?? '')?.to.en ?? ''}`;
  const left = next(loop);
  const after = cured.length > 0 && left === undefined ? 'works' : go;
  const rest = by !== '' && left !== undefined ? `, then by hand: ${manualRequest(left)?.to.en ?? ''}` : '';
  return `| ${name} | \`${cause?.code}\` | ${by === '' ? people : by + rest} | ${go} | ${after} |`;
}

function recorded(name: string): string | undefined {
  return readFileSync(FILE, 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`| ${name} |`));
}

afterAll(() => {
  if (!writes) return;
  const text = readFileSync(FILE, 'utf8');
  const old = text.split('\n').filter((line) => /^\| [a-z0-9-]+ \| `/u.test(line));
  const kept = old.flatMap((line) => {
    const name = line.split(' ')[1] ?? '';
    return worlds.has(name) && !rows.has(name) ? [[name, line] as const] : [];
  });
  const sorted = [...kept, ...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
  const head = text.slice(0, text.indexOf('|---|'));
  writeFileSync(FILE, `${head}|---|---|---|---|---|\n${sorted.join('\n')}\n`);
});
