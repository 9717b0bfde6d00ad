import { Command, Option } from 'commander';
import type { Evidence } from '../../../shared/domain/evidence.ts';
import type { SessionEvent, SessionResult } from '../../../shared/domain/session.ts';
import { createRedactor } from '../../../shared/report/redact/redact.ts';
import { toReport } from '../../../shared/report/to-report.ts';
import { allEvidence, EvidenceShelf } from '../../engine/evidence-shelf.ts';
import { identityOfHost } from '../../engine/identity-of-host.ts';
import { runSession } from '../../engine/session.ts';
import { describeResult } from '../describe-result.ts';
import { describeSettings } from '../describe-settings.ts';
import { requestFrom, type Selectors } from '../diagnose-request.ts';
import { exitCodeFor } from '../exit-codes.ts';
import { keepHistory } from '../keep-history.ts';
import { listContacts } from '../list-contacts.ts';
import { LiveWaterfall } from '../live-waterfall.ts';
import { openMachine } from '../open-machine.ts';
import { commaSeparated } from '../option-values.ts';
import { printJson } from '../print-json.ts';
import { redactedEvents } from '../redacted-events.ts';
import { addSelectors } from '../selector-options.ts';
import { keepHeapSmall } from '../small-heap.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { usageWords } from '../usage-words.ts';
import { warnOfInterrupted } from '../warn-of-interrupted.ts';

interface Options extends Selectors {
  readonly strict?: boolean;
  readonly redact?: boolean;
  readonly listContacts?: boolean;
  readonly json?: boolean;
  readonly ndjson?: boolean;
}

/** With more addresses memory counts more than time. */
const LONG_LIST = 24;

/** `diagnose`: probes, explains, changes nothing. */
export function diagnoseCommand(terminal: () => Terminal, done: (exitCode: number) => void): Command {
  const command = new Command('diagnose')
    .addOption(new Option('--only <layers>').argParser(commaSeparated))
    .option('--strict')
    .option('--redact')
    .option('--list-contacts')
    .option('--json')
    .option('--ndjson');
  return addSelectors(command).action(async (options: Options) => done(await diagnose(options, terminal())));
}

async function diagnose(options: Options, terminal: Terminal): Promise<number> {
  if (options.json && options.ndjson) throw new UsageError(usageWords.jsonAndNdjson[terminal.language]);
  const host = await openMachine(terminal);
  const request = await requestFrom(options, host, terminal);
  if (options.listContacts) return listContacts(request, host, options, terminal);
  if ((request.targets?.length ?? 0) > LONG_LIST) keepHeapSmall();
  await warnOfInterrupted(terminal);
  const waterfall = options.json || options.ndjson ? null : new LiveWaterfall(terminal);
  const tell = (event: SessionEvent): void => {
    waterfall?.take(event);
    if (options.ndjson && event.type !== 'result') void terminal.data(`${JSON.stringify(eventLine(event))}\n`);
  };
  const redactor = options.redact ? createRedactor(identityOfHost(host)) : null;
  const emit = redactor ? redactedEvents(redactor, tell) : tell;
  const shelf = new EvidenceShelf();
  const result = await runSession(request, { host, signal: terminal.signal, emit, shelf });
  waterfall?.end();
  const shown = (evidence: Evidence) => (redactor ? redactor.redact(evidence) : evidence);
  await present(
    redactor ? redactor.redact(result) : result,
    mapped(allEvidence(result, shelf), shown),
    options,
    terminal,
  );
  await keepHistory(result, host, terminal, shelf);
  return exitCodeFor(result.verdict, options.strict === true);
}

/** @param evidence all of it, as it is to be told; the result holds what its causes rest on. */
async function present(
  result: SessionResult,
  evidence: Iterable<Evidence>,
  options: Options,
  terminal: Terminal,
): Promise<void> {
  const report = toReport(result, terminal.language, options.redact === true);
  const whole = { ...report, evidence };
  if (options.json) await printJson(terminal, whole, 2);
  else if (options.ndjson) await printJson(terminal, { type: 'report', report: whole }, 0);
  else {
    if (options.only?.includes('config')) terminal.say(describeSettings(result, terminal));
    terminal.say(describeResult(report, terminal));
  }
}

function* mapped<T>(items: Iterable<T>, change: (item: T) => T): Generator<T> {
  for (const item of items) yield change(item);
}

/** Events as the contract names them: what the wizard draws from `target` events stands in the report. */
function eventLine(event: Exclude<SessionEvent, { type: 'result' }>): object {
  return event.type === 'target' ? { type: 'step', step: 'target', target: event.target } : event;
}
