import { Command, InvalidArgumentError } from 'commander';
import { LAYERS } from '../../../shared/domain/layer.ts';
import { type DiagnoseRequest, diagnoseRequestSchema } from '../../../shared/domain/request.ts';
import type { SessionEvent } from '../../../shared/domain/session.ts';
import { toReport } from '../../../shared/report/to-report.ts';
import { runSession } from '../../engine/session.ts';
import type { Host } from '../../host/host.ts';
import { openHost } from '../../host/open-host.ts';
import { describeResult } from '../describe-result.ts';
import { exitCodeFor } from '../exit-codes.ts';
import { LiveWaterfall } from '../live-waterfall.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

interface Options {
  readonly project?: string;
  readonly module?: readonly string[];
  readonly target?: readonly string[];
  readonly deadline: number;
  readonly timeout?: number;
  readonly retries?: number;
  readonly only?: readonly string[];
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly ndjson?: boolean;
}

/** `diagnose`: probes, explains, changes nothing. */
export function diagnoseCommand(terminal: () => Terminal, done: (exitCode: number) => void): Command {
  return new Command('diagnose')
    .description('find out why go cannot fetch modules; changes nothing')
    .option('--project <dir>', 'folder whose go.mod is to be downloaded')
    .option('--module <module@version>', 'module to download; repeat for more', collect)
    .option('--target <url>', 'further address to check; repeat for more', collect)
    .option('--deadline <seconds>', 'longest time of the whole run', seconds, 30)
    .option('--timeout <seconds>', 'longest time of one attempt', seconds)
    .option('--retries <n>', 'tries after the first', count)
    .option('--only <layers>', `some layers only: ${LAYERS.join(',')}`, (text) => text.split(','))
    .option('--strict', 'exit code 1 also when degraded')
    .option('--json', 'print the report as one JSON document')
    .option('--ndjson', 'print events as they come, the report last')
    .action(async (options: Options) => done(await diagnose(options, terminal())));
}

async function diagnose(options: Options, terminal: Terminal): Promise<number> {
  if (options.json && options.ndjson) throw new UsageError('--json and --ndjson exclude each other');
  const host = await openMachine(terminal);
  const request = await requestFrom(options, host, terminal.workingFolder);
  const waterfall = options.json || options.ndjson ? null : new LiveWaterfall(terminal);
  const result = await runSession(request, {
    host,
    signal: terminal.signal,
    emit: (event) => {
      waterfall?.take(event);
      if (options.ndjson && event.type !== 'result') void terminal.data(`${JSON.stringify(eventLine(event))}\n`);
    },
  });
  waterfall?.end();
  const report = toReport(result, terminal.language);
  if (options.json) await terminal.data(`${JSON.stringify(report, null, 2)}\n`);
  else if (options.ndjson) await terminal.data(`${JSON.stringify({ type: 'report', report })}\n`);
  else terminal.say(describeResult(report, terminal));
  return exitCodeFor(result.verdict, options.strict === true);
}

async function openMachine(terminal: Terminal): Promise<Host> {
  try {
    return await openHost(terminal.environment);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Events as the contract names them: what the wizard draws from `target` events stands in the report. */
function eventLine(event: Exclude<SessionEvent, { type: 'result' }>): object {
  return event.type === 'target' ? { type: 'step', step: 'target', target: event.target } : event;
}

async function requestFrom(options: Options, host: Host, workingFolder: string): Promise<DiagnoseRequest> {
  if (options.project !== undefined && options.module)
    throw new UsageError('--project and --module exclude each other');
  const project =
    options.project ?? (options.module || host.recorded ? undefined : await projectHere(host, workingFolder));
  const parsed = diagnoseRequestSchema.safeParse({
    ...(project === undefined ? {} : { project: absolute(project, workingFolder, host) }),
    ...(options.module ? { modules: options.module } : {}),
    ...(options.target ? { targets: options.target } : {}),
    ...(options.timeout === undefined ? {} : { timeoutMs: options.timeout * 1000 }),
    ...(options.retries === undefined ? {} : { retries: options.retries }),
    ...(options.only ? { only: options.only } : {}),
    deadlineMs: options.deadline * 1000,
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(`${issue?.path.join('.') ?? 'options'}: ${issue?.message ?? 'not understood'}`);
}

/** The folder one stands in, if it has a go.mod. */
async function projectHere(host: Host, folder: string): Promise<string | undefined> {
  const facts = await host.files.facts(host.files.join(folder, 'go.mod'));
  return facts.ok && facts.value.kind === 'file' ? folder : undefined;
}

function absolute(folder: string, workingFolder: string, host: Host): string {
  const isAbsolute = host.platform === 'windows' ? /^(?:[a-z]:[\\/]|\\\\)/iu.test(folder) : folder.startsWith('/');
  return isAbsolute ? folder : host.files.join(workingFolder, folder);
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function seconds(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 600)) throw new InvalidArgumentError('expected seconds, more than 0 and at most 600');
  return value;
}

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 10)
    throw new InvalidArgumentError('expected a number from 0 to 10');
  return value;
}
