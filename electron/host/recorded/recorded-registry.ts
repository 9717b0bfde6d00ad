import iconv from 'iconv-lite';
import type { Command, CommandResult } from '../host.ts';
import { encodingOf, longName } from '../windows/registry.ts';
import type { RecordedRegistryTable } from './machine-schema.ts';

type Values = Map<string, { readonly name: string; readonly type: string; readonly data: string }>;

interface Key {
  readonly path: string;
  readonly values: Values | 'denied';
}

/** What reg.exe says, on a Chinese Windows and on any other. */
const WORDS = {
  missing: [
    '错误: 系统找不到指定的注册表项或值。',
    'ERROR: The system was unable to find the specified registry key or value.',
  ],
  denied: ['错误: 拒绝访问。', 'ERROR: Access is denied.'],
  done: ['操作成功完成。', 'The operation completed successfully.'],
} as const;

/**
 * The registry of a recorded machine behind its reg.exe: it prints keys as reg.exe does, in the machine's code page and
 * language, and keeps what is written. Framing, words and exit codes: test/fixtures/windows/reg-*.txt.
 */
export class RecordedRegistry {
  readonly #keys = new Map<string, Key>();

  constructor(table: RecordedRegistryTable) {
    for (const [path, values] of Object.entries(table)) {
      const entries =
        values === 'denied'
          ? values
          : new Map(Object.entries(values).map(([name, [type, data]]) => [name.toLowerCase(), { name, type, data }]));
      this.#keys.set(path.toLowerCase(), { path, values: entries });
    }
  }

  /** Answers a command line of reg.exe; undefined for one that it does not know. */
  run({ args }: Command, encoding: string): CommandResult | undefined {
    const [verb, path = '', ...rest] = args;
    const option = (flag: string) => rest[rest.indexOf(flag) + 1] ?? '';
    const named = rest.includes('/v');
    if (verb === 'query') return this.#query(path, named ? option('/v') : undefined, encoding);
    if (verb === 'add' && named) return this.#change(path, option('/v'), option('/t'), option('/d'), encoding);
    if (verb === 'delete' && named) return this.#change(path, option('/v'), undefined, '', encoding);
    return undefined;
  }

  /** The value as it is now, for the tools of this machine that read the registry too. */
  value(path: string, name: string): string | undefined {
    const key = this.#keys.get(path.toLowerCase());
    return key && key.values !== 'denied' ? key.values.get(name.toLowerCase())?.data : undefined;
  }

  /** All values of a key, by name. */
  values(path: string): readonly { readonly name: string; readonly data: string }[] {
    const key = this.#keys.get(path.toLowerCase());
    return key && key.values !== 'denied' ? [...key.values.values()] : [];
  }

  /** Names of the keys directly below. */
  below(path: string): readonly string[] {
    return this.#below(path).map((name) => name.slice(name.lastIndexOf('\\') + 1));
  }

  /** Sets a value as a service of the machine would; undefined takes it away. */
  set(path: string, name: string, value: { readonly type: string; readonly data: string } | undefined): void {
    const known = this.#keys.get(path.toLowerCase());
    if (known?.values === 'denied') return;
    const values: Values = known?.values ?? new Map();
    this.#keys.set(path.toLowerCase(), { path: known?.path ?? path, values });
    if (value) values.set(name.toLowerCase(), { name, ...value });
    else values.delete(name.toLowerCase());
  }

  #query(path: string, name: string | undefined, encoding: string): CommandResult {
    const key = this.#keys.get(path.toLowerCase());
    if (key?.values === 'denied') return this.#failed('denied', encoding);
    const below = this.#below(path);
    if (!key && below.length === 0) return this.#failed('missing', encoding);
    const all = [...(key?.values.values() ?? [])];
    const values = name === undefined ? all : all.filter((v) => v.name.toLowerCase() === name.toLowerCase());
    if (name !== undefined && values.length === 0) return this.#failed('missing', encoding);
    const shown = values.map((v) => `    ${v.name}    ${v.type}    ${v.data}`);
    const own = shown.length > 0 ? ['', longName(path), ...shown, ''] : [''];
    return this.#says([...own, ...(name === undefined ? below : []), ''].join('\r\n'), '', 0, encoding);
  }

  #change(path: string, name: string, type: string | undefined, data: string, encoding: string): CommandResult {
    const key = this.#keys.get(path.toLowerCase());
    if (key?.values === 'denied') return this.#failed('denied', encoding);
    if (!key || (type === undefined && !key.values.has(name.toLowerCase()))) return this.#failed('missing', encoding);
    this.set(path, name, type === undefined ? undefined : { type, data });
    return this.#says(`${this.#word('done')}\r\n\r\n`, '', 0, encoding);
  }

  /** Full names of the keys directly below. */
  #below(path: string): readonly string[] {
    const prefix = `${path.toLowerCase()}\\`;
    const names = [...this.#keys.values()].flatMap((key) => {
      if (!key.path.toLowerCase().startsWith(prefix)) return [];
      return `${longName(path)}\\${key.path.slice(prefix.length).split('\\')[0]}`;
    });
    return [...new Set(names)];
  }

  #failed(word: 'missing' | 'denied', encoding: string): CommandResult {
    return this.#says('', `${this.#word(word)}\r\n`, 1, encoding);
  }

  #word(word: keyof typeof WORDS): string {
    const locale = this.value('HKCU\\Control Panel\\International', 'LocaleName') ?? 'en-US';
    return WORDS[word][locale.toLowerCase().startsWith('zh') ? 0 : 1];
  }

  /** Through the bytes of the machine's code page, so that what it lacks is lost as it is there. */
  #says(stdout: string, stderr: string, exitCode: number, encoding: string): CommandResult {
    const oem = this.value('HKLM\\SYSTEM\\CurrentControlSet\\Control\\Nls\\CodePage', 'OEMCP');
    const own = encodingOf(oem === undefined ? { ok: false, failure: { word: 'unknown' } } : { ok: true, value: oem });
    const passed = (text: string) => iconv.decode(iconv.encode(text, own), encoding);
    return { exitCode, stdout: passed(stdout), stderr: passed(stderr), ms: 15 };
  }
}
