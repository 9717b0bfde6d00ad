import { type Failure, failed, type Outcome, success } from '../../../shared/domain/failure.ts';
import type { Command, CommandResult } from '../host.ts';
import {
  encodingOf,
  FALLBACK_ENCODING,
  longName,
  type RegistryAccess,
  type RegistryKey,
  type RegistryValue,
} from './registry.ts';
import { systemTool, windowsFolder } from './system-folder.ts';

/** Runs a command and decodes its output by a code page as iconv-lite names it. */
export type RunDecoded = (command: Command, encoding: string) => Promise<CommandResult>;

const TIMEOUT_MS = 15_000;
const CODE_PAGES = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Nls\\CodePage';

/**
 * The registry through System32\reg.exe. No decision rests on its texts: they are in the user's language, and its exit
 * code is 1 for "not there" and "not permitted" alike.
 */
export class RegTool implements RegistryAccess {
  readonly lossless = false;
  readonly #run: RunDecoded;
  readonly #environment: Readonly<Record<string, string>>;
  #encoding: Promise<string> | undefined;
  /** Whether reg.exe has ever answered a query: it is the real thing then. */
  #answers = false;

  constructor(run: RunDecoded, environment: Readonly<Record<string, string>>) {
    this.#run = run;
    this.#environment = environment;
  }

  /** Failures: `unknown` (not there, not permitted, or no output from a reg.exe that never answered), `not-permitted` (no reg.exe), `timed-out`. */
  async read(path: string, name?: string): Promise<Outcome<RegistryKey>> {
    return this.#query(path, name, await this.encoding());
  }

  encoding(): Promise<string> {
    this.#encoding ??= this.#readEncoding();
    return this.#encoding;
  }

  async write(path: string, name: string, value: Omit<RegistryValue, 'name'> | undefined): Promise<Outcome<null>> {
    // A quote or a line end would reach reg.exe as something else than it is here.
    const texts = [name, value?.data ?? ''];
    if (texts.some((text) => /["\0\r\n]/u.test(text))) return failed('unsupported', `not for reg.exe: ${name}`);
    const args = value
      ? ['add', path, '/v', name, '/t', value.type, '/d', value.data, '/f']
      : ['delete', path, '/v', name, '/f'];
    const result = await this.#run(this.#command(args), FALLBACK_ENCODING);
    return result.exitCode === 0 ? success(null) : { ok: false, failure: failureOf(result, path) };
  }

  async #readEncoding(): Promise<string> {
    // The answer is plain ASCII, whatever the code page.
    const key = await this.#query(CODE_PAGES, 'OEMCP', FALLBACK_ENCODING);
    const oem = key.ok ? key.value.values.find(({ name }) => name === 'OEMCP') : undefined;
    return encodingOf(oem ? success(oem.data) : failed('unknown'));
  }

  async #query(path: string, name: string | undefined, encoding: string): Promise<Outcome<RegistryKey>> {
    const args = ['query', path, ...(name === undefined ? [] : ['/v', name])];
    const result = await this.#run(this.#command(args), encoding);
    if (result.exitCode !== 0) return { ok: false, failure: failureOf(result, path) };
    const key = parseQuery(result.stdout, path);
    if (key) {
      this.#answers = true;
      return key;
    }
    // An empty key prints nothing. So does a stand-in for reg.exe, which must not read as "nothing is set here".
    const empty = this.#answers && result.stdout.trim() === '';
    return empty ? success({ values: [], subkeys: [] }) : failed('unknown', `no output for ${path}`);
  }

  #command(args: readonly string[]): Command {
    return {
      program: systemTool(this.#environment, 'reg.exe'),
      args,
      environment: this.#environment,
      cwd: `${windowsFolder(this.#environment)}\\System32`,
      timeoutMs: TIMEOUT_MS,
    };
  }
}

function failureOf(result: CommandResult, path: string): Failure {
  // `not-found` would say that the key is not there.
  if (result.notStarted) return { word: 'not-permitted', detail: `reg.exe: ${result.notStarted.word}` };
  if (result.stopped) return { word: result.stopped, detail: path };
  return { word: 'unknown', detail: `${path}: ${(result.stderr || result.stdout).trim()}` };
}

/**
 * Undefined if the output is not about the key that was asked for, or ends in the middle: every line has its end, and an empty one
 * follows the values.
 */
export function parseQuery(text: string, path: string): Outcome<RegistryKey> | undefined {
  const values: RegistryValue[] = [];
  const subkeys: string[] = [];
  const wanted = longName(path).toLowerCase();
  const lines = text.split(/\r?\n/u);
  let [inKey, seen, closed] = [false, false, true];
  for (const line of lines.slice(0, -1)) {
    if (line.startsWith('HKEY_')) {
      inKey = line.toLowerCase() === wanted;
      if (!inKey && !line.toLowerCase().startsWith(`${wanted}\\`)) return undefined;
      if (!inKey) subkeys.push(line);
      seen = true;
      continue;
    }
    if (line === '') closed = true;
    // The default value has a localised name: "(Default)", "(默认)".
    const match = /^ {4}(.+?) {4}(REG_[A-Z_]+)(?: {4}(.*))?$/u.exec(line);
    if (!inKey || !match?.[1] || !match[2]) continue;
    values.push({ name: match[1], type: match[2], data: match[3] ?? '' });
    closed = false;
  }
  return seen && closed && lines.at(-1) === '' ? success({ values, subkeys }) : undefined;
}
