// The process dies, by SIGKILL, before every single operation on files that a repair and an undo make, over all kinds of
// places. Whatever the moment: nothing is half-written, nothing is lost, and the next start leads back.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inCheckout } from '../../../build/runtime/paths.mjs';
import { endGuarded } from '../../../electron/engine/repair/end-guarded.ts';
import { openPlaces } from '../../../electron/engine/repair/places/places.ts';
import { listChangeSets, undoChangeSets } from '../../../electron/engine/repair/undo.ts';
import { machineOf, makeMachine, SECRET, scenarioIn, snapshot, tidyStandIns, WAYS, wayOf } from './scenario.ts';

let work = '';
let victim = '';
/** The folder of the machine before, and after a whole repair. */
let pristine = '';
let repaired = '';
let number = 0;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'gmd-kill-'));
  const entry = inCheckout('test/integration/repair/victim.ts');
  const rollupOptions = { input: entry, output: { format: 'cjs' as const, entryFileNames: 'victim.cjs' } };
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: true, outDir: join(work, 'bundle'), rollupOptions, target: 'node18' },
    ssr: { noExternal: true },
  });
  victim = join(work, 'bundle', 'victim.cjs');
  pristine = join(work, 'pristine');
  makeMachine(scenarioIn(pristine));
  repaired = await repairedMachine();
}, 60_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

function copyOf(folder: string): string {
  number += 1;
  const copy = join(work, `run-${number}`);
  // Times are part of what has to come back, down to what Node's own copy rounds off.
  spawnSync('cp', ['-a', folder, copy]);
  return copy;
}

type Mode = 'repair' | 'undo' | 'guarded' | 'end';

interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
}

function run(folder: string, mode: Mode, killAt: number): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [victim, folder, mode, String(killAt)], {
      env: {},
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let stdout = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (status, signal) => resolve({ status, signal, stdout }));
  });
}

/** A machine that is repaired where it stands: the journal knows its paths. */
async function repairedMachine(mode: 'repair' | 'guarded' = 'repair'): Promise<string> {
  const folder = copyOf(pristine);
  expect((await run(folder, mode, 0)).status).toBe(0);
  return folder;
}

async function operations(folder: string, mode: Mode): Promise<number> {
  return Number((await run(folder, mode, 0)).stdout);
}

/** Several at once: most of the time goes into starting processes. */
async function each(steps: number, work: (at: number) => Promise<void>): Promise<void> {
  let next = 1;
  const worker = async (): Promise<void> => {
    for (let at = next++; at <= steps; at = next++) await work(at);
  };
  await Promise.all(Array.from({ length: 6 }, worker));
}

/** Content and mode of what has no place of its own: drafts, for instance. */
function leftovers(folder: string): readonly string[] {
  const { machine } = scenarioIn(folder);
  return readdirSync(machine, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('gomod-doctor-'));
}

/** Files are as before or as after, each as a whole. */
function expectWhole(folder: string, before: Readonly<Record<string, string>>, after: readonly string[]): void {
  const seen = snapshot(scenarioIn(folder));
  const content = (text: string) => text.replace(/ [\d.]*$/u, '');
  const known = new Set([...Object.values(before), ...after].map(content));
  for (const [name, text] of Object.entries(seen)) {
    if (name.endsWith('/') || name.includes('gomod-doctor-') || name.endsWith('.new')) continue;
    expect(known.has(content(text)), `${name}: ${text}`).toBe(true);
  }
}

async function leadBack(folder: string, before: Readonly<Record<string, string>>): Promise<void> {
  const scenario = scenarioIn(folder);
  const undone = await undoChangeSets(scenario.state, openPlaces(machineOf(scenario)), {
    set: 'all',
  });
  expect(undone).toMatchObject({ done: true });
  tidyStandIns(scenario);
  expect(snapshot(scenario)).toEqual(before);
  expect(leftovers(folder)).toEqual([]);
  const list = await listChangeSets(scenario.state);
  expect(list.journal).toBe('sound');
  expect(list.sets.filter(({ state }) => state !== 'undone')).toEqual([]);
}

it('every way to edit a place is among what is killed, so every remedy is', () => {
  const ways = new Set(scenarioIn(pristine).edits.map(wayOf));
  expect([...ways].sort()).toEqual(Object.keys(WAYS).sort());
});

describe('killed before every operation', () => {
  it('of a repair: places are whole, and undo leads back byte for byte', { timeout: 180_000 }, async () => {
    const before = snapshot(scenarioIn(pristine));
    const steps = await operations(copyOf(pristine), 'repair');
    const between = intermediate();
    expect(steps).toBeGreaterThan(100);
    await each(steps, async (at) => {
      const folder = copyOf(pristine);
      expect((await run(folder, 'repair', at)).signal).toBe('SIGKILL');
      expectWhole(folder, before, between);
      await leadBack(folder, before);
      rmSync(folder, { recursive: true });
    });
    console.log(`${steps} kills in a repair`);
  });

  it('of an undo: places are whole, and the next undo ends the work', { timeout: 180_000 }, async () => {
    const before = snapshot(scenarioIn(pristine));
    const steps = await operations(await repairedMachine(), 'undo');
    const between = intermediate();
    expect(steps).toBeGreaterThan(60);
    await each(steps, async (at) => {
      const folder = await repairedMachine();
      expect((await run(folder, 'undo', at)).signal).toBe('SIGKILL');
      expectWhole(folder, before, between);
      await leadBack(folder, before);
      rmSync(folder, { recursive: true });
    });
    console.log(`${steps} kills in an undo`);
  });
});

describe('what is guarded, killed before every operation', () => {
  const before = () => snapshot(scenarioIn(pristine));
  /** The next start, when its time is over. */
  const end = (folder: string) => {
    const scenario = scenarioIn(folder);
    return endGuarded(scenario.state, async () => openPlaces(machineOf(scenario)), Date.parse('2999-01-01T00:00:00Z'));
  };

  async function endsWell(folder: string): Promise<void> {
    expect(await end(folder)).toMatchObject({ failed: [], next: null });
    const scenario = scenarioIn(folder);
    tidyStandIns(scenario);
    expect(snapshot(scenario)).toEqual(before());
    expect(leftovers(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  }

  it('while it is made: the next start ends it, once its time is over', { timeout: 180_000 }, async () => {
    const steps = await operations(copyOf(pristine), 'guarded');
    expect(steps).toBeGreaterThan(100);
    await each(steps, async (at) => {
      const folder = copyOf(pristine);
      expect((await run(folder, 'guarded', at)).signal).toBe('SIGKILL');
      await endsWell(folder);
    });
    console.log(`${steps} kills in a guarded change`);
  });

  it('while it is ended: the next start goes on', { timeout: 180_000 }, async () => {
    const steps = await operations(await repairedMachine('guarded'), 'end');
    expect(steps).toBeGreaterThan(60);
    await each(steps, async (at) => {
      const folder = await repairedMachine('guarded');
      expect((await run(folder, 'end', at)).signal).toBe('SIGKILL');
      await endsWell(folder);
    });
    console.log(`${steps} kills in the end of a guarded change`);
  });
});

/** What files hold after the repair, and `env` after the first of its two changes, the variables after one of two. */
function intermediate(): readonly string[] {
  const after = Object.values(snapshot(scenarioIn(repaired)));
  const env = 'GOFLAGS=-mod=vendor\nGOPROXY=https://goproxy.cn,direct\n 600 ';
  return [
    ...after,
    env,
    '{} 600 ',
    `${JSON.stringify({ 'user HTTPS_PROXY': proxy, 'machine NO_PROXY': direct })} 600 `,
  ];
}

const proxy = { text: 'http://u:p@127.0.0.1:7890', expandable: true };
const direct = { text: 'localhost', expandable: false };

it('the journal holds no content, and no secret is copied anywhere', () => {
  const { state } = scenarioIn(repaired);
  const folder = join(state, 'repairs');
  const files = readdirSync(folder);
  const journal = readFileSync(join(folder, 'journal'), 'utf8');
  expect(journal).not.toContain('127.0.0.1');
  for (const name of files) expect(readFileSync(join(folder, name), 'utf8')).not.toContain(SECRET);
  expect(readFileSync(join(scenarioIn(repaired).machine, '.netrc'), 'utf8')).toContain(SECRET);
});
