import { failed, type Outcome, success } from '../../../../shared/domain/failure.ts';
import type { RegistryAccess, RegistryKey, RegistryValue } from '../registry.ts';
import { longName } from '../registry.ts';
import type { Koffi, NativeFunction } from './load-koffi.ts';

/** Predefined handles, as winreg.h casts them. */
const HIVES: Readonly<Record<string, number>> = {
  HKEY_CURRENT_USER: -2_147_483_647,
  HKEY_LOCAL_MACHINE: -2_147_483_646,
};
/** KEY_READ, or KEY_SET_VALUE, of the 64-bit view: it is the one that every other program here sees. */
const READ = 0x2_0019 | 0x100;
const SET_VALUE = 0x0002 | 0x100;

/** Codes of winerror.h. */
const NOT_FOUND = 2;
const ACCESS_DENIED = 5;
const MORE_DATA = 234;
const NO_MORE_ITEMS = 259;

const TYPES = ['REG_NONE', 'REG_SZ', 'REG_EXPAND_SZ', 'REG_BINARY', 'REG_DWORD', 'REG_DWORD_BIG_ENDIAN', 'REG_LINK'];
const MULTI_SZ = 7;
const TEXTS = [1, 2, 6];
const MAX_NAME = 16_384;
const MAX_DATA = 1024 * 1024;

/** The registry by advapi32.dll, in UTF-16 and without starting a program. */
export class NativeRegistry implements RegistryAccess {
  readonly lossless = true;
  readonly #open: NativeFunction;
  readonly #close: NativeFunction;
  readonly #enumValue: NativeFunction;
  readonly #enumKey: NativeFunction;
  readonly #set: NativeFunction;
  readonly #delete: NativeFunction;

  constructor(koffi: Koffi) {
    const library = koffi.load('advapi32.dll');
    const declare = (declaration: string) => library.func(`int __stdcall ${declaration}`);
    this.#open = declare(
      'RegOpenKeyExW(intptr_t key, const char16_t *path, uint32_t options, uint32_t access, _Out_ intptr_t *opened)',
    );
    this.#close = declare('RegCloseKey(intptr_t key)');
    this.#enumValue = declare(
      'RegEnumValueW(intptr_t key, uint32_t at, _Out_ uint16_t *name, _Inout_ uint32_t *nameSize, intptr_t reserved, _Out_ uint32_t *type, _Out_ uint8_t *data, _Inout_ uint32_t *size)',
    );
    this.#enumKey = declare(
      'RegEnumKeyExW(intptr_t key, uint32_t at, _Out_ uint16_t *name, _Inout_ uint32_t *nameSize, intptr_t reserved, intptr_t class, intptr_t classSize, intptr_t time)',
    );
    this.#set = declare(
      'RegSetValueExW(intptr_t key, const char16_t *name, uint32_t reserved, uint32_t type, const uint8_t *data, uint32_t size)',
    );
    this.#delete = declare('RegDeleteValueW(intptr_t key, const char16_t *name)');
  }

  async read(path: string, name?: string): Promise<Outcome<RegistryKey>> {
    return this.#with(path, READ, (key) => {
      const values = this.#values(key);
      if (!values.ok) return values;
      if (name === undefined) return success({ values: values.value, subkeys: this.#subkeys(key, path) });
      const found = values.value.filter((value) => value.name.toLowerCase() === name.toLowerCase());
      return found.length > 0
        ? success({ values: found, subkeys: [] })
        : failed<RegistryKey>('not-found', `${path}\\${name}`);
    });
  }

  async write(path: string, name: string, value: Omit<RegistryValue, 'name'> | undefined): Promise<Outcome<null>> {
    return this.#with(path, SET_VALUE, (key) => {
      if (!value) {
        const code = this.#delete(key, name);
        return code === 0 || code === NOT_FOUND ? success(null) : failureOf(code, path);
      }
      const type = TYPES.indexOf(value.type);
      if (!TEXTS.includes(type)) return failed<null>('unsupported', value.type);
      const bytes = Buffer.from(`${value.data}\0`, 'utf16le');
      const code = this.#set(key, name, 0, type, bytes, bytes.length);
      return code === 0 ? success(null) : failureOf(code, path);
    });
  }

  #with<T>(path: string, access: number, use: (key: unknown) => Outcome<T>): Outcome<T> {
    const [hive = '', ...rest] = longName(path).split('\\');
    const root = HIVES[hive];
    if (root === undefined) return failed('unsupported', path);
    const opened: [unknown] = [null];
    const code = this.#open(root, rest.join('\\'), 0, access, opened);
    if (code !== 0) return failureOf(code, path);
    try {
      return use(opened[0]);
    } finally {
      this.#close(opened[0]);
    }
  }

  #values(key: unknown): Outcome<readonly RegistryValue[]> {
    const values: RegistryValue[] = [];
    const name = Buffer.alloc(MAX_NAME * 2);
    const data = Buffer.alloc(MAX_DATA);
    for (let at = 0; ; at += 1) {
      const [nameSize, type, size]: [number[], number[], number[]] = [[MAX_NAME], [0], [MAX_DATA]];
      const code = this.#enumValue(key, at, name, nameSize, 0, type, data, size);
      if (code === NO_MORE_ITEMS) return success(values);
      // What is larger than any setting is none that is looked for.
      if (code === MORE_DATA) continue;
      if (code !== 0) return failureOf(code, `value ${at}`);
      const bytes = data.subarray(0, size[0]);
      values.push({ name: textOf(name.subarray(0, (nameSize[0] ?? 0) * 2)), ...show(type[0] ?? 0, bytes) });
    }
  }

  #subkeys(key: unknown, path: string): readonly string[] {
    const names: string[] = [];
    const name = Buffer.alloc(MAX_NAME * 2);
    for (let at = 0; ; at += 1) {
      const nameSize = [MAX_NAME];
      if (this.#enumKey(key, at, name, nameSize, 0, 0, 0, 0) !== 0) return names;
      names.push(`${longName(path)}\\${textOf(name.subarray(0, (nameSize[0] ?? 0) * 2))}`);
    }
  }
}

function failureOf(code: unknown, path: string): Outcome<never> {
  if (code === NOT_FOUND) return failed('not-found', path);
  if (code === ACCESS_DENIED) return failed('not-permitted', path);
  return failed('unknown', `${path}: Windows error ${String(code)}`);
}

/** Type and data as `reg query` writes them. */
function show(type: number, bytes: Buffer): Omit<RegistryValue, 'name'> {
  if (TEXTS.includes(type)) return { type: TYPES[type] ?? '', data: textOf(bytes).replace(/\0.*$/su, '') };
  if (type === MULTI_SZ)
    return { type: 'REG_MULTI_SZ', data: textOf(bytes).replace(/\0+$/u, '').replaceAll('\0', '\\0') };
  if (type === 4 && bytes.length === 4) return { type: 'REG_DWORD', data: `0x${bytes.readUInt32LE(0).toString(16)}` };
  return { type: TYPES[type] ?? `REG_${type}`, data: bytes.toString('hex').toUpperCase() };
}

function textOf(bytes: Buffer): string {
  return bytes.toString('utf16le');
}
