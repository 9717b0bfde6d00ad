import { resolve } from 'node:path';
import { type DiagnoseRequest, diagnoseRequestSchema } from '../../shared/domain/request.ts';
import type { Language } from '../../shared/domain/text.ts';
import { decodeFile, detectEncoding } from '../../shared/go/file-encoding.ts';
import type { Host } from '../host/host.ts';
import { openInput } from '../host/open-input.ts';
import { fileErrorWords } from './file-error-words.ts';
import { addressesFrom, addressesOfFile } from './target-addresses.ts';
import type { Terminal } from './terminal.ts';
import { InputInterrupted, UsageError } from './usage-error.ts';
import { badOption, optionRefused, targetsNotRead, targetsTooLarge, usageWords } from './usage-words.ts';

/** What selects the subject of a diagnosis on the command line. */
export interface Selectors {
  readonly project?: string;
  readonly module?: readonly string[];
  readonly target?: readonly string[];
  /** A file of addresses, or `-` for standard input. */
  readonly targets?: string;
  readonly deadline: number;
  readonly timeout?: number;
  readonly retries?: number;
  readonly only?: readonly string[];
}

const MOST_BYTES = 1 << 20;

/** The request that options make, decoded. @throws UsageError for what cannot be meant. */
export async function requestFrom(options: Selectors, host: Host, terminal: Terminal): Promise<DiagnoseRequest> {
  if (options.project !== undefined && options.module)
    throw new UsageError(usageWords.projectAndModule[terminal.language]);
  const { workingFolder } = terminal;
  const project =
    options.project ?? (options.module || host.recorded ? undefined : await projectHere(host, workingFolder));
  const targets = await targetsFrom(options, terminal);
  const asked = {
    ...(project === undefined ? {} : { project: absolute(project, workingFolder, host) }),
    ...(options.module ? { modules: options.module } : {}),
    ...(targets.length > 0 ? { targets } : {}),
    ...(options.timeout === undefined ? {} : { timeoutMs: options.timeout * 1000 }),
    ...(options.retries === undefined ? {} : { retries: options.retries }),
    ...(options.only ? { only: options.only } : {}),
    deadlineMs: options.deadline * 1000,
  };
  const parsed = diagnoseRequestSchema.safeParse(asked);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(refusal(issue?.path ?? [], issue?.message ?? '', asked, terminal.language));
}

/** Names the option as it is typed, and what was given for it. */
function refusal(path: readonly PropertyKey[], why: string, asked: object, language: Language): string {
  const field = String(path[0] ?? '');
  const value = (asked as Readonly<Record<string, unknown>>)[field];
  const given = Array.isArray(value) ? value[Number(path[1] ?? 0)] : value;
  const words = badOption[field];
  return words ? words[language]({ given: String(given) }) : optionRefused[language]({ field, why });
}

async function targetsFrom({ target = [], targets }: Selectors, terminal: Terminal): Promise<readonly string[]> {
  const { language } = terminal;
  const one = addressesFrom(target, language);
  if (targets === undefined) return one;
  const text =
    targets === '-'
      ? await terminal.readInput()
      : await readTargets(resolve(terminal.workingFolder, targets), terminal);
  return [...new Set([...one, ...addressesOfFile(text, language)])];
}

/** Whatever it is, a pipe and a device too: no more is read than may be. */
async function readTargets(path: string, { language, signal }: Terminal): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of (await openInput(path, signal)) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MOST_BYTES) throw new UsageError(targetsTooLarge[language]({ path }));
      chunks.push(chunk);
    }
  } catch (error) {
    if (signal.aborted) throw new InputInterrupted();
    if (error instanceof UsageError) throw error;
    throw new UsageError(targetsNotRead[language]({ path, why: fileErrorWords(error, language) }));
  }
  const bytes = new Uint8Array(Buffer.concat(chunks));
  return decodeFile(bytes, detectEncoding(bytes));
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
