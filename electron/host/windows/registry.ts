import iconv from 'iconv-lite';
import { type Failure, failed, type Outcome, success } from '../../../shared/domain/failure.ts';
import type { Command, CommandResult } from '../host.ts';
import { systemTool, windowsFolder } from './system-folder.ts';

/** A value of a registry key as `reg query` prints it. */
export interface RegistryValue {
  readonly name: string;
  /** e.g. `REG_SZ`, `REG_EXPAND_SZ`, `REG_DWORD`. */
  readonly type: string;
  readonly data: string;
}

/** One key: its values and the full names of the keys directly below. */
export interface RegistryKey {
  readonly values: readonly RegistryValue[];
  readonly subkeys: readonly string[];
}

/** Runs a command and decodes its output by a code page as iconv-lite names it. */
export type RunDecoded = (command: Command, encoding: string) => Promise<CommandResult>;

const TIMEOUT_MS = 15_000;
const CODE_PAGES = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Nls\\CodePage';
const FALLBACK_ENCODING = 'latin1';
const LONG_HIVES: Readonly<Record<string, string>> = { HKLM: 'HKEY_LOCAL_MACHINE', HKCU: 'HKEY_CURRENT_USER' };

/**
 * The registry through System32\reg.exe. No decision rests on its texts: they are in the user's language, and its exit
 * code is 1 for "not there" and "not permitted" alike.
 */
export class Registry {
  readonly #run: RunDecoded;
  readonly #environment: Readonly<Record<string, string>>;
  #encoding: Promise<string> | undefined;
  /** Whether reg.exe has ever answered a query: it is the real thing then. */
  #answers = false;

  constructor(run: RunDecoded, environment: Readonly<Record<string, string>>) {
    this.#run = run;
    this.#environment = environment;
  }

  /** The encoding of console programs of this machine, e.g. `cp936`; read once. */
  encoding(): Promise<string> {
    this.#encoding ??= this.#readEncoding();
    return this.#encoding;
  }

  /**
   * All values and subkeys of a key. Failures: `unknown` (not there, not permitted, or no output from a reg.exe that never
   * answered anything), `not-found` (no reg.exe), `timed-out`.
   */
  async key(path: string): Promise<Outcome<RegistryKey>> {
    return this.#query(['query', path], path, await this.encoding());
  }

  /** Data of one value. Failures as of {@link key}. */
  async value(path: string, name: string): Promise<Outcome<string>> {
    return this.#value(path, name, await this.encoding());
  }

  /** A key that may well be absent: undefined if an ancestor is readable and does not list the way to it. */
  async optionalKey(path: string): Promise<Outcome<RegistryKey | undefined>> {
    const key = await this.key(path);
    if (key.ok || key.failure.word !== 'unknown') return key;
    return (await this.#isAbsent(path)) ? success(undefined) : key;
  }

  async #isAbsent(path: string): Promise<boolean> {
    const parent = path.slice(0, path.lastIndexOf('\\'));
    if (!parent.includes('\\')) return false;
    const above = await this.key(parent);
    if (!above.ok) return above.failure.word === 'unknown' && (await this.#isAbsent(parent));
    const wanted = longName(path).toLowerCase();
    return !above.value.subkeys.some((subkey) => subkey.toLowerCase() === wanted);
  }

  async #readEncoding(): Promise<string> {
    // The answer is plain ASCII, whatever the code page.
    const oem = await this.#value(CODE_PAGES, 'OEMCP', FALLBACK_ENCODING);
    if (!oem.ok || !/^\d{3,5}$/u.test(oem.value)) return FALLBACK_ENCODING;
    if (oem.value === '65001') return 'utf-8';
    return iconv.encodingExists(`cp${oem.value}`) ? `cp${oem.value}` : FALLBACK_ENCODING;
  }

  async #value(path: string, name: string, encoding: string): Promise<Outcome<string>> {
    const key = await this.#query(['query', path, '/v', name], path, encoding);
    if (!key.ok) return key;
    const found = key.value.values.find((value) => value.name.toLowerCase() === name.toLowerCase());
    return found ? success(found.data) : failed('unknown', `${path}\\${name}`);
  }

  async #query(args: readonly string[], path: string, encoding: string): Promise<Outcome<RegistryKey>> {
    const result = await this.#run(
      {
        program: systemTool(this.#environment, 'reg.exe'),
        args,
        environment: this.#environment,
        cwd: `${windowsFolder(this.#environment)}\\System32`,
        timeoutMs: TIMEOUT_MS,
      },
      encoding,
    );
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
}

function failureOf(result: CommandResult, path: string): Failure {
  if (result.notStarted) return result.notStarted;
  if (result.stopped) return { word: result.stopped, detail: path };
  return { word: 'unknown', detail: `${path}: ${(result.stderr || result.stdout).trim()}` };
}

/** Undefined if the output does not show the key that was asked for. */
function parseQuery(text: string, path: string): Outcome<RegistryKey> | undefined {
  const values: RegistryValue[] = [];
  const subkeys: string[] = [];
  const wanted = longName(path).toLowerCase();
  let inKey = false;
  let seen = false;
  for (const line of text.split(/\r?\n/u)) {
    if (line.startsWith('HKEY_')) {
      inKey = line.toLowerCase() === wanted;
      if (!inKey) subkeys.push(line);
      seen = true;
      continue;
    }
    // The default value has a localised name: "(Default)", "(默认)".
    const match = /^ {4}(.+?) {4}(REG_[A-Z_]+)(?: {4}(.*))?$/u.exec(line);
    if (inKey && match?.[1] && match[2]) values.push({ name: match[1], type: match[2], data: match[3] ?? '' });
  }
  return seen ? success({ values, subkeys }) : undefined;
}

function longName(path: string): string {
  const [hive = '', ...rest] = path.split('\\');
  return [LONG_HIVES[hive] ?? hive, ...rest].join('\\');
}
