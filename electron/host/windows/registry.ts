import iconv from 'iconv-lite';
import { failed, type Outcome, success } from '../../../shared/domain/failure.ts';

/** A value of a registry key, as `reg query` shows it: numbers as `0x1`, lists with `\0` between their items. */
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

/** A way to the registry: in this process, or by reg.exe. */
export interface RegistryAccess {
  /** False where characters outside the code page of consoles become `?` on the way. */
  readonly lossless: boolean;
  /** The encoding of console programs, where this way had to find it out already. */
  encoding?(): Promise<string>;
  /**
   * All values and subkeys of a key, or one value only. Failures: `not-permitted` and `not-found` where they can be told;
   * `unknown` where they cannot; `timed-out`.
   */
  read(path: string, name?: string): Promise<Outcome<RegistryKey>>;
  /** Sets a value; undefined takes it away. Failures as of {@link read}. */
  write(path: string, name: string, value: Omit<RegistryValue, 'name'> | undefined): Promise<Outcome<null>>;
}

const CODE_PAGES = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Nls\\CodePage';
export const FALLBACK_ENCODING = 'latin1';
const LONG_HIVES: Readonly<Record<string, string>> = { HKLM: 'HKEY_LOCAL_MACHINE', HKCU: 'HKEY_CURRENT_USER' };

/** The registry of this machine, whichever way leads there. */
export class Registry {
  readonly #access: RegistryAccess;
  #encoding: Promise<string> | undefined;

  constructor(access: RegistryAccess) {
    this.#access = access;
  }

  /** False where a value may have lost characters: it must not be taken for what is to be restored. */
  get lossless(): boolean {
    return this.#access.lossless;
  }

  /** The encoding of console programs of this machine, e.g. `cp936`; read once. */
  encoding(): Promise<string> {
    this.#encoding ??= this.#access.encoding?.() ?? this.value(CODE_PAGES, 'OEMCP').then(encodingOf);
    return this.#encoding;
  }

  /** All values and subkeys of a key. Failures as of {@link RegistryAccess.read}. */
  key(path: string): Promise<Outcome<RegistryKey>> {
    return this.#access.read(path);
  }

  /** Data of one value. Failures as of {@link key}. */
  async value(path: string, name: string): Promise<Outcome<string>> {
    const found = await this.entry(path, name);
    return found.ok ? success(found.value.data) : found;
  }

  /** One value with its type. Failures as of {@link key}. */
  async entry(path: string, name: string): Promise<Outcome<RegistryValue>> {
    const key = await this.#access.read(path, name);
    if (!key.ok) return key;
    const found = key.value.values.find((value) => value.name.toLowerCase() === name.toLowerCase());
    return found ? success(found) : failed('unknown', `${path}\\${name}`);
  }

  /** A key that may well be absent: undefined if that is so, or if an ancestor is readable and does not list the way to it. */
  async optionalKey(path: string): Promise<Outcome<RegistryKey | undefined>> {
    const key = await this.key(path);
    if (key.ok) return key;
    if (key.failure.word === 'not-found') return success(undefined);
    if (key.failure.word !== 'unknown') return key;
    return (await this.#isAbsent(path)) ? success(undefined) : key;
  }

  /** One value of a key that may be absent, as may the value. Failures as of {@link key}. */
  async optionalValue(path: string, name: string): Promise<Outcome<RegistryValue | undefined>> {
    const key = await this.optionalKey(path);
    if (!key.ok) return key;
    return success(key.value?.values.find((value) => value.name.toLowerCase() === name.toLowerCase()));
  }

  /** Sets or removes one value. Success is what was read again afterwards, never an exit code. */
  async change(
    path: string,
    name: string,
    value: Omit<RegistryValue, 'name'> | undefined,
  ): Promise<Outcome<RegistryValue | undefined>> {
    const written = await this.#access.write(path, name, value);
    if (!written.ok) return written;
    const now = await this.optionalValue(path, name);
    if (!now.ok) return now;
    const same = value ? now.value?.type === value.type && (await this.#shows(now.value.data, value.data)) : !now.value;
    return same ? now : failed('unknown', `${path}\\${name} is not what was written`);
  }

  /** Whether what was read is what was written, as far as this way shows it. */
  async #shows(read: string, written: string): Promise<boolean> {
    if (read === written) return true;
    const encoding = await this.encoding();
    return !this.lossless && read === iconv.decode(iconv.encode(written, encoding), encoding);
  }

  async #isAbsent(path: string): Promise<boolean> {
    const parent = path.slice(0, path.lastIndexOf('\\'));
    if (!parent.includes('\\')) return false;
    const above = await this.key(parent);
    if (!above.ok) return above.failure.word === 'unknown' && (await this.#isAbsent(parent));
    const wanted = longName(path).toLowerCase();
    return !above.value.subkeys.some((subkey) => subkey.toLowerCase() === wanted);
  }
}

/** The encoding that a value of OEMCP names, as iconv-lite knows it. */
export function encodingOf(oem: Outcome<string>): string {
  if (!oem.ok || !/^\d{3,5}$/u.test(oem.value)) return FALLBACK_ENCODING;
  if (oem.value === '65001') return 'utf-8';
  return iconv.encodingExists(`cp${oem.value}`) ? `cp${oem.value}` : FALLBACK_ENCODING;
}

/** The name of a key as `reg query` prints it: with its hive in full. */
export function longName(path: string): string {
  const [hive = '', ...rest] = path.split('\\');
  return [LONG_HIVES[hive] ?? hive, ...rest].join('\\');
}

/** A number of the registry, e.g. `0x1`; undefined for what is none. */
export function dwordOf(value: RegistryValue | undefined): number | undefined {
  return value?.type === 'REG_DWORD' && /^0x[0-9a-f]{1,8}$/iu.test(value.data) ? Number(value.data) : undefined;
}
