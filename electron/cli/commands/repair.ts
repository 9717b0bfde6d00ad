import { Command, InvalidArgumentError, Option } from 'commander';
import { type PlanItem, type RepairPlan, SCOPES, type Scope } from '../../../shared/domain/repair.ts';
import type { RepairResult } from '../../../shared/domain/repair-session.ts';
import type { SessionEvent, SessionResult } from '../../../shared/domain/session.ts';
import { FEWEST_MINUTES, GUARDED, type Guarded, MOST_MINUTES } from '../../../shared/repair/guarded.ts';
import { remedies } from '../../../shared/repair/remedies.gen.ts';
import { SHELLS, type Shell } from '../../../shared/repair/shell-words.ts';
import { createRedactor, type Redactor } from '../../../shared/report/redact/redact.ts';
import { planOf, type RepairParts, repairOf, verificationOf } from '../../../shared/report/repair-parts.ts';
import { toReport } from '../../../shared/report/to-report.ts';
import { identityOfHost } from '../../engine/identity-of-host.ts';
import { goWorks } from '../../engine/repair/judge-repair.ts';
import { openPlaces } from '../../engine/repair/places/places.ts';
import { type Diagnosed, type MadePlan, planRepair } from '../../engine/repair/plan-repair.ts';
import { runSession } from '../../engine/session.ts';
import { applyPlan } from '../apply-plan.ts';
import { chooseItems } from '../choose-items.ts';
import { describePlan, describeRepair } from '../describe-plan.ts';
import { describeResult } from '../describe-result.ts';
import { requestFrom, type Selectors } from '../diagnose-request.ts';
import { EXIT, exitCodeFor, exitCodeForUnsolved } from '../exit-codes.ts';
import { repairGuarded } from '../guarded-repair.ts';
import { keepHistory } from '../keep-history.ts';
import { LiveWaterfall } from '../live-waterfall.ts';
import { openMachine } from '../open-machine.ts';
import { commaSeparated } from '../option-values.ts';
import { printJson } from '../print-json.ts';
import { readAccount } from '../read-account.ts';
import { redactedEvents } from '../redacted-events.ts';
import { openShell, shellFor, tryInTerminal } from '../repair-terminal.ts';
import { unknownRemedy, repairCommandWords as words } from '../repair-words.ts';
import { addSelectors } from '../selector-options.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { valueWords } from '../usage-words.ts';
import { warnOfInterrupted } from '../warn-of-interrupted.ts';

interface Options extends Omit<Selectors, 'only'> {
  readonly yes?: boolean;
  readonly only?: readonly string[];
  readonly scope?: Scope;
  readonly shell?: Shell;
  readonly openShell?: boolean;
  readonly allow?: readonly string[];
  readonly account?: string;
  readonly guarded?: Guarded;
  readonly for?: number;
  readonly typed?: string;
  readonly wait: boolean;
  readonly dryRun?: boolean;
  readonly redact?: boolean;
  readonly json?: boolean;
}

/** Faults hide behind one another; after so many rounds a person has to look. */
const MOST_ROUNDS = 4;

/** `repair`: diagnoses, shows what it would change, changes it, checks with the real `go`, takes back what did not help. */
export function repairCommand(terminal: () => Terminal, done: (exitCode: number) => void): Command {
  const command = new Command('repair')
    .option('--yes')
    .addOption(new Option('--only <remedies>').argParser(commaSeparated))
    .addOption(new Option('--scope <scope>').choices(SCOPES.filter((s) => s !== 'project')))
    .addOption(new Option('--shell <kind>').choices(SHELLS))
    .option('--open-shell')
    .addOption(new Option('--allow <risks>').argParser(allowed))
    .option('--account <host=login>')
    .addOption(new Option('--guarded <what>').choices(GUARDED))
    .addOption(new Option('--for <minutes>').argParser(minutes))
    .option('--typed <words>')
    .option('--no-wait')
    .option('--dry-run')
    .option('--redact')
    .option('--json');
  return addSelectors(command).action(async (options: Options) => done(await runRepair(options, terminal())));
}

async function runRepair(options: Options, terminal: Terminal): Promise<number> {
  const { language } = terminal;
  const unknown = options.only?.find((id) => !Object.hasOwn(remedies, id));
  if (unknown !== undefined) throw new UsageError(unknownRemedy[language]({ id: unknown }));
  if (options.guarded) return repairGuarded({ ...options, guarded: options.guarded }, terminal);
  const inTerminal = options.scope === 'process';
  if ((options.shell || options.openShell) && !inTerminal) throw new UsageError(words.shellNeedsScope[language]);
  if (options.openShell && (options.json || !terminal.interactive)) throw new UsageError(words.needsTerminal[language]);
  if (!options.yes && !options.dryRun && !inTerminal && !terminal.interactive)
    throw new UsageError(words.needsYes[language]);
  const account = options.account === undefined ? undefined : await readAccount(options.account, terminal);
  const host = await openMachine(terminal);
  const { only: _only, ...selectors } = options;
  const request = await requestFrom(selectors, host, terminal);
  await warnOfInterrupted(terminal);
  const waterfall = options.json ? null : new LiveWaterfall(terminal);
  const redactor = options.redact ? createRedactor(identityOfHost(host)) : null;
  const tell = (event: SessionEvent): void => waterfall?.take(event);
  const emit = redactor ? redactedEvents(redactor, tell) : tell;
  const result = await runSession(request, { host, signal: terminal.signal, emit });
  waterfall?.end();
  await keepHistory(result, host, terminal);
  return new RepairRun(options, terminal, redactor).run({ request, result, host, ...(account ? { account } : {}) });
}

class RepairRun {
  readonly #options: Options;
  readonly #terminal: Terminal;
  readonly #redactor: Redactor | null;
  #inTerminal: RepairParts | undefined;
  readonly #plans: { readonly plan: RepairPlan; readonly result: RepairResult | null }[] = [];

  constructor(options: Options, terminal: Terminal, redactor: Redactor | null) {
    this.#options = options;
    this.#terminal = terminal;
    this.#redactor = redactor;
  }

  async run(first: Diagnosed): Promise<number> {
    if (!this.#options.json) this.#describe(first.result);
    let now = first;
    let code: number | null = null;
    const tried = new Set<string>();
    for (let round = 1; round <= MOST_ROUNDS && code === null; round++) {
      const after = await this.#round(now, round, tried);
      if (typeof after === 'number') code = after;
      else now = { ...now, result: after };
    }
    await this.#present(first);
    return code ?? exitCodeFor(now.result.verdict, false);
  }

  /** What the check after this round saw, or the exit code when there is nothing more to do. */
  async #round(now: Diagnosed, round: number, tried: Set<string>): Promise<SessionResult | number> {
    const { language, signal } = this.#terminal;
    const verdict = exitCodeFor(now.result.verdict, false);
    if (round > 1 && verdict === EXIT.healthy) return verdict;
    const places = openPlaces(now.host);
    const made = await planRepair(`plan-${round}`, now, places, signal);
    if (this.#options.scope === 'process') return this.#onlyHere(made, now);
    const chosen = chooseItems(made.plan, this.#options, (item) => tried.has(keyOf(item)));
    const typed = made.plan.manual.some(({ kind }) => kind === 'this-terminal');
    if (round > 1 && chosen.length === 0) return verdict;
    this.#plans.push({ plan: made.plan, result: null });
    if (!this.#options.json) this.#terminal.say(describePlan(this.#shown(made.plan), chosen, language));
    if (this.#options.dryRun || (chosen.length === 0 && !typed)) return verdict;
    if (!(await this.#agreed(chosen))) return round === 1 ? EXIT.notApplied : verdict;
    for (const item of made.plan.items) if (chosen.includes(item.id)) tried.add(keyOf(item));
    this.#terminal.say(this.#options.json ? '' : `\n${words.checking[language]}\n`);
    const { result, after } = await applyPlan(made, chosen, now, places, this.#terminal);
    this.#plans[this.#plans.length - 1] = { plan: made.plan, result };
    if (!this.#options.json) this.#terminal.say(describeRepair(this.#shown(result), language));
    // What an earlier round changed stands.
    if (result.cancelled || after === null) return round === 1 ? exitCodeForUnsolved(result) : EXIT.broken;
    return after;
  }

  /** Nothing is stored: the values are tried, then printed for the shell in use, or a shell that has them is opened. */
  async #onlyHere(made: MadePlan, now: Diagnosed): Promise<number> {
    const { scope: _scope, json, dryRun, ...options } = this.#options;
    const { language } = this.#terminal;
    const verdict = exitCodeFor(now.result.verdict, false);
    const chosen = chooseItems(made.plan, options).filter((id) => made.sets.has(id));
    const shell = shellFor(options.shell, now.host, this.#terminal);
    const tried = await tryInTerminal(made, chosen, now, shell, this.#terminal);
    if (tried) this.#inTerminal = tried.parts;
    if (json) return tried && goWorks(tried.after) ? EXIT.healthy : verdict;
    if (tried === null) {
      this.#terminal.say(`${words[verdict === EXIT.healthy ? 'nothing' : 'notHere'][language]}\n`);
      return verdict;
    }
    if (!goWorks(tried.after)) {
      this.#describe(tried.after);
      this.#terminal.say(`${words.notHere[language]}\n`);
      return verdict;
    }
    this.#terminal.say(`${words.hereOnly[language]}\n`);
    if (!options.openShell || dryRun) await this.#terminal.data(`${tried.commands.join('\n')}\n`);
    else if (!(await openShell(shell, tried.sets, now.host))) throw new UsageError(words.noShell[language]);
    return EXIT.healthy;
  }

  async #agreed(chosen: readonly string[]): Promise<boolean> {
    if (this.#options.yes || chosen.length === 0) return true;
    const { language } = this.#terminal;
    const answer = await this.#terminal.ask(words.ask[language]);
    const yes = /^\s*(?:y|yes|是|好)\s*$/iu.test(answer);
    if (!yes) this.#terminal.say(`${words.cancelled[language]}\n`);
    return yes;
  }

  async #present({ result }: Diagnosed): Promise<void> {
    if (!this.#options.json) return;
    const done = this.#plans.flatMap(({ plan, result: one }) => (one ? repairOf(plan, one) : []));
    const checks = this.#plans.flatMap(({ result: one }) => one?.verification ?? []);
    const last = checks.at(-1);
    const verification = last && verificationOf(last);
    const parts: RepairParts = this.#inTerminal ?? {
      plan: this.#plans.flatMap(({ plan }) => planOf(plan)),
      ...(done.length > 0 ? { repair: done } : {}),
      ...(verification ? { verification } : {}),
    };
    // What is private is learned from the run, so that comes first.
    const run = this.#shown(result);
    const report = toReport(run, this.#terminal.language, this.#redactor !== null, this.#shown(parts));
    await printJson(this.#terminal, report, 2);
  }

  #describe(result: SessionResult): void {
    const { language } = this.#terminal;
    this.#terminal.say(
      describeResult(toReport(this.#shown(result), language, this.#redactor !== null), this.#terminal),
    );
  }

  /** The same as it may be seen, with `--redact` without names. */
  #shown<T>(value: T): T {
    return this.#redactor ? this.#redactor.redact(value) : value;
  }
}

/** What is not tried twice in one run: a remedy with the same changes. */
function keyOf({ remedy, changes }: PlanItem): string {
  return JSON.stringify([remedy, changes]);
}

function minutes(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= FEWEST_MINUTES && number <= MOST_MINUTES) return number;
  throw new InvalidArgumentError(valueWords.minutes.en);
}

function allowed(text: string): readonly string[] {
  const risks = commaSeparated(text);
  if (risks.every((risk) => risk === 'disruptive' || risk === 'safe')) return risks;
  throw new InvalidArgumentError(valueWords.risks.en);
}
