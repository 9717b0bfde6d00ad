// Runs as a child: repairs or undoes the scenario of a folder and is killed by its own hand before the n-th operation on
// files, as a power cut would end it. Prints how many operations there were when it is not killed.
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { endGuarded } from '../../../electron/engine/repair/end-guarded.ts';
import { Journal } from '../../../electron/engine/repair/journal/journal.ts';
import { openPlaces } from '../../../electron/engine/repair/places/places.ts';
import { fingerprint } from '../../../electron/engine/repair/prepare-change.ts';
import { Transaction } from '../../../electron/engine/repair/transaction.ts';
import { undoChangeSets } from '../../../electron/engine/repair/undo.ts';
import { machineOf, scenarioIn } from './scenario.ts';

const [, , folder = '', mode = '', killAt = '0'] = process.argv;
let count = 0;

function step(): void {
  count += 1;
  if (count === Number(killAt)) process.kill(process.pid, 'SIGKILL');
}

type Functions = Record<string, (...args: unknown[]) => unknown>;

function watch(target: object, names: readonly string[]): void {
  const functions = target as Functions;
  for (const name of names) {
    const real = functions[name];
    if (!real) throw new Error(`no ${name}`);
    functions[name] = function (this: unknown, ...args: unknown[]) {
      step();
      return real.apply(this, args);
    };
  }
}

async function main(): Promise<void> {
  const scenario = scenarioIn(folder);
  const places = openPlaces(machineOf(scenario));
  const probe = await promises.open(process.execPath, 'r');
  watch(Object.getPrototypeOf(probe) as object, ['writeFile', 'sync', 'chmod', 'chown', 'utimes', 'truncate']);
  await probe.close();
  watch(promises, ['open', 'link', 'mkdir', 'rename', 'rm', 'rmdir', 'copyFile']);
  watch(fs, ['writeFileSync', 'renameSync', 'rmSync']);
  if (mode === 'end') await endGuarded(scenario.state, async () => places, Date.parse('2999-01-01T00:00:00Z'));
  else if (mode === 'undo') await undoChangeSets(scenario.state, places, { set: 'all' });
  else {
    const journal = await Journal.open(scenario.state);
    const planned = await Promise.all(
      scenario.edits.map(async (edit) => ({ edit, fingerprint: await fingerprint(edit, places), what: 'x' })),
    );
    const items = planned.map((_, index) => ({
      remedy: `test/${index}`,
      params: {},
      scope: 'user' as const,
      changes: [],
    }));
    const transaction = await Transaction.begin(journal, places, {
      at: Date.now(),
      items,
      ...(mode === 'guarded' ? { minutes: 5 } : {}),
    });
    for (const [index, edit] of planned.entries()) {
      const failure = await transaction.apply(index, [edit]);
      if (failure !== null) throw new Error(`${index}: ${failure}`);
    }
    await transaction.commit();
    await journal.close();
  }
  process.stdout.write(String(count));
}

main().catch((error: unknown) => {
  process.stderr.write(String(error));
  process.exitCode = 1;
});
