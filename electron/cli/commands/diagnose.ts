import { Command, Option } from 'commander';
import type { SessionEvent, SessionResult } from '../../../shared/domain/session.ts';
import { createRedactor } from '../../../shared/report/redact/redact.ts';
import { toReport } from '../../../shared/report/to-report.ts';
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
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { usageWords } from '../usage-words.ts';

interface Options extends Selectors {
  readonly strict?: boolean;
  readonly redact?: boolean;
  readonly listContacts?: boolean;
  readonly json?: boolean;
  readonly ndjson?: boolean;
}

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
  const waterfall = options.json || options.ndjson ? null : new LiveWaterfall(terminal);
  const tell = (event: SessionEvent): void => {
    waterfall?.take(event);
    if (options.ndjson && event.type !== 'result') void terminal.data(`${JSON.stringify(eventLine(event))}\n`);
  };
  const redactor = options.redact ? createRedactor(identityOfHost(host)) : null;
  const emit = redactor ? redactedEvents(redactor, tell) : tell;
  const result = await runSession(request, { host, signal: terminal.signal, emit });
  waterfall?.end();
  await present(redactor ? redactor.redact(result) : result, options, terminal);
  await keepHistory(result, host, terminal);
  return exitCodeFor(result.verdict, options.strict === true);
}

async function present(result: SessionResult, options: Options, terminal: Terminal): Promise<void> {
  const report = toReport(result, terminal.language, options.redact === true);
  if (options.json) await printJson(terminal, report, 2);
  else if (options.ndjson) await printJson(terminal, { type: 'report', report }, 0);
  else {
    if (options.only?.includes('config')) terminal.say(describeSettings(result, terminal));
    terminal.say(describeResult(report, terminal));
  }
}

/** Events as the contract names them: what the wizard draws from `target` events stands in the report. */
function eventLine(event: Exclude<SessionEvent, { type: 'result' }>): object {
  return event.type === 'target' ? { type: 'step', step: 'target', target: event.target } : event;
}
