// Runs as somebody who is no administrator: what the product's own code sees then, as one JSON file.
import { writeFileSync } from 'node:fs';
import { runProcess } from '../../electron/host/run-process.ts';
import { loadKoffi } from '../../electron/host/windows/native/load-koffi.ts';
import { NativeRegistry } from '../../electron/host/windows/native/native-registry.ts';
import { runElevated } from '../../electron/host/windows/native/run-elevated.ts';
import { isElevated } from '../../electron/host/windows/native/windows-calls.ts';
import { Registry } from '../../electron/host/windows/registry.ts';
import { windowsParts } from '../../electron/host/windows/windows-parts.ts';
import { runElevatedTask } from '../../electron/privileged/one-shot.ts';
import { encodeRequest } from '../../electron/privileged/request.ts';
import type { Outcome } from '../../shared/domain/failure.ts';

const word = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.failure.word);

async function main(output: string): Promise<void> {
  const seen: Record<string, unknown> = {};
  // Kept after each answer: the last question may be waited for in vain.
  const keep = (name: string, value: unknown) => {
    seen[name] = value;
    writeFileSync(output, JSON.stringify(seen, undefined, 1));
  };
  const koffi = loadKoffi();
  if (!koffi) throw new Error('koffi does not load');
  const environment = Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? '']));
  const parts = windowsParts(new Registry(new NativeRegistry(koffi)), runProcess, environment, () => []);
  keep('elevated', isElevated(koffi));
  const before = performance.now();
  const rules = await parts.firewall.programRules();
  keep('rules', rules.ok ? rules.value.length : rules.failure.word);
  keep('rulesMs', Math.round(performance.now() - before));
  const facts = await parts.guards.facts(AbortSignal.timeout(60_000));
  keep('exclusions', facts.ok ? word(facts.value.exclusions) : facts.failure.word);
  keep('folderBlocks', facts.ok ? word(facts.value.folderBlocks) : facts.failure.word);
  // A value that nobody has: also an administrator would change nothing.
  const value = { type: 'REG_SZ', data: 'nobody has this' } as const;
  const task = encodeRequest([{ op: 'variable.set', name: 'GOPROXY', expect: value, value: null }]);
  keep('task', await runElevatedTask(task));
  const asked = performance.now();
  keep('asked', await runElevated(koffi, process.execPath, '--eval=process.exit(7)', 20_000));
  keep('askedMs', Math.round(performance.now() - asked));
}

const output = process.argv[2] ?? '';
main(output).catch((error: unknown) => writeFileSync(output, JSON.stringify({ failed: String(error) })));
