import { home, workingDirectory } from './plan/client.ts';
import type { Sandbox } from './sandbox/boot.ts';
import { type Ended, run } from './sandbox/run.ts';
import type { Probe, Variables, World } from './world.ts';

/** Without a project one module is enough: with more, each waits for its own dial timeout. */
export const publicModule = 'github.com/google/uuid@v1.1.1';

/** Longer than any timeout of `go` on the way to one answer: dial 30 s, resolver 2 × 5 s, handshake 10 s. */
const failsWithinSeconds = 50;

/** A server that took the request has no timeout in `go` at all; whoever waits this long waits for ever. */
const hangsAfterSeconds = 15;

/** None takes a second alone; a computer with much else to do must not pass for a fault. */
const probeSeconds = 20;

/** Exit code of timeout(1) when the time is up. */
const timeIsUp = 124;

/** What the real `go` did, and what is not as claimed; empty if all is. */
export interface Proof {
  readonly did: 'works' | 'fails' | 'hangs';
  readonly faults: readonly string[];
  /** Standard error of `go`; ended by us where it hangs. */
  readonly goPrinted: string;
  /** How long `go` took, in ms. */
  readonly ms: number;
}

/**
 * Asks the real `go`, and the probes of the world, whether the world is what it claims to be. They work in copies of
 * the client's home, so that they can run beside the doctor, and none sees what `go` has written.
 *
 * @param seconds after which `go` hangs, where the world does not say
 * @param modules that it fetches where there is no project
 */
export async function proveWorld(
  sandbox: Sandbox,
  world: World,
  seconds?: number,
  modules: readonly string[] = [publicModule],
): Promise<Proof> {
  for (const copy of COPIES) {
    const copied = await run(sandbox.command(['cp', '-a', home, inCopy(home, copy)]));
    if (copied.exitCode !== 0) throw new Error(copied.stderr);
  }
  const [go, ...others] = await Promise.all([
    askGo(sandbox, world, modules, seconds),
    ...(world.probes ?? []).map((p) => ask(sandbox, world, p)),
  ]);
  return { ...go, faults: [...go.faults, ...others.filter((answer) => answer !== null)] };
}

async function askGo(
  sandbox: Sandbox,
  { expect: expected, client }: World,
  wanted: readonly string[],
  seconds?: number,
): Promise<Proof> {
  const limit = seconds ?? (expected.go === 'hangs' ? hangsAfterSeconds : failsWithinSeconds);
  const modules = client?.project ? [] : wanted;
  const { exitCode, stderr, ms } = await runBeside(sandbox, client, 'proof', limit, [
    'go',
    'mod',
    'download',
    ...modules,
  ]);
  const did = exitCode === 0 ? 'works' : exitCode === timeIsUp ? 'hangs' : 'fails';
  const faults = [
    ...(did === expected.go ? [] : [`go ${did} (exit code ${exitCode}) and should: ${expected.go}\n${stderr}`]),
    ...(stderr.includes(expected.goPrints ?? '') ? [] : [`go should print "${expected.goPrints}"\n${stderr}`]),
  ];
  return { did, faults, goPrinted: stderr, ms };
}

async function ask(sandbox: Sandbox, { client }: World, probe: Probe): Promise<string | null> {
  const { stdout, stderr } = await runBeside(sandbox, client, 'probes', probeSeconds, ['bash', '-c', probe.run]);
  const printed = stdout + stderr;
  return printed.includes(probe.prints) ? null : `${probe.run}\nshould print "${probe.prints}"\n${printed}`;
}

function runBeside(
  sandbox: Sandbox,
  client: World['client'],
  copy: Copy,
  seconds: number,
  program: readonly string[],
): Promise<Ended> {
  // Where there is none, that is what the world is about.
  const variables: Variables = client?.environment?.['HOME'] === undefined ? { HOME: inCopy(home, copy) } : {};
  const options = { cwd: inCopy(workingDirectory, copy), variables };
  return run(sandbox.command(['timeout', '-k', '1', `${seconds}`, ...program], options));
}

const COPIES = ['proof', 'probes'] as const;
type Copy = (typeof COPIES)[number];
const inCopy = (path: string, copy: Copy) => path.replace(home, `${home}.${copy}`);
