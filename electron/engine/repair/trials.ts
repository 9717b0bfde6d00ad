import { parseGoproxy } from '../../../shared/go/goproxy-list.ts';
import { matchPrefixPatterns } from '../../../shared/go/patterns.ts';
import type { ProjectRehearsal, RehearsedFiles, Trial } from '../../../shared/repair/define-remedy.ts';
import { futureSetting, type RepairContext } from '../../../shared/repair/repair-context.ts';
import { HIDDEN } from '../../../shared/text/secret-patterns.ts';
import type { Host } from '../../host/host.ts';
import { newTerminalEnvironment } from './new-terminal.ts';
import { rehearseProject } from './rehearse-project.ts';
import { firstThatWorks, tryGo } from './try-go.ts';

/**
 * Values tried with the real `go`, in the environment of a new terminal, with what the plan has settled so far. Only the
 * modules that are being checked are asked for, and of those only public ones.
 */
export class Trials {
  readonly #host: Host;
  readonly #context: RepairContext;
  readonly #signal: AbortSignal;
  readonly #results = new Map<string, Promise<boolean>>();
  #assumed: Readonly<Record<string, string | null>> = {};

  constructor(host: Host, context: RepairContext, signal: AbortSignal) {
    this.#host = host;
    this.#context = context;
    this.#signal = signal;
  }

  /** From now on everything is tried as if these values were set. */
  assume(sets: Readonly<Record<string, string | null>>): void {
    this.#assumed = { ...this.#assumed, ...sets };
  }

  /** The first of them that works, in their order. */
  best(trials: readonly Trial[]): Promise<Trial | null> {
    const known = trials.filter(({ variables }) => !JSON.stringify(variables).includes(HIDDEN));
    return firstThatWorks(known, ({ variables }, signal) => this.#try(variables, signal), this.#signal);
  }

  works(variables: Readonly<Record<string, string>>): Promise<boolean> {
    const key = JSON.stringify([this.#assumed, variables]);
    const known = this.#results.get(key);
    if (known) return known;
    const trying = this.#try(variables, this.#signal);
    this.#results.set(key, trying);
    return trying;
  }

  async #try(variables: Readonly<Record<string, string>>, signal: AbortSignal): Promise<boolean> {
    if (this.#host.recorded && seenToWork(variables, this.#context)) return true;
    const [go] = this.#context.situation.findings.of('go.installed');
    if (!go) return false;
    const environment = this.#environment();
    const modules = publicOnes(this.#context);
    return tryGo({ host: this.#host, program: go.params.path, environment, modules }, variables, signal);
  }

  /** The project's files as `go` would write them in a copy, with what the plan has settled so far. */
  async rehearse(wanted: ProjectRehearsal): Promise<RehearsedFiles | null> {
    const [go] = this.#context.situation.findings.of('go.installed');
    if (!go || this.#host.recorded) return null;
    const run = { host: this.#host, program: go.params.path, environment: this.#environment() };
    return rehearseProject(run, wanted, this.#signal);
  }

  /** What a new terminal would have, as if all that is planned were done. */
  #environment(): Readonly<Record<string, string>> {
    const stored = this.#context.stored.map((v) => ({ ...v, where: '' }));
    const environment = newTerminalEnvironment(this.#host.environment(), stored, this.#host.platform === 'windows');
    const removed = new Set(Object.entries(this.#assumed).flatMap(([name, value]) => (value === null ? [name] : [])));
    const kept = Object.entries(environment).filter(([name]) => !removed.has(name));
    const set = Object.entries(this.#assumed).flatMap(([name, value]) =>
      value === null ? [] : [[name, value] as const],
    );
    return Object.fromEntries([...kept, ...set]);
  }
}

/** The `go` of a recording answers what was recorded: what the diagnosis saw of the first entry counts as well. */
function seenToWork({ GOPROXY: list = '' }: Readonly<Record<string, string>>, { situation }: RepairContext): boolean {
  const [first] = parseGoproxy(list).entries;
  return situation.views.some(({ target, works }) => works && first?.kind === 'url' && target.url === first.url);
}

function publicOnes(context: RepairContext): readonly string[] {
  const patterns = ['GOPRIVATE', 'GONOPROXY', 'GONOSUMDB']
    .map((name) => futureSetting(context, name).value)
    .filter((pattern) => pattern !== '' && pattern !== 'none');
  const modules = context.situation.findings.of('module.set')[0]?.params.modules ?? [];
  return modules
    .filter(({ path }) => /^[^/]+\.[^/]+/u.test(path) && !patterns.some((p) => matchPrefixPatterns(p, path)))
    .map(({ path, version }) => `${path}@${version}`);
}
