import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { type Machine, machineSchema, type RecordedContent } from './machine-schema.ts';
import { mergeRecordings, withAbsoluteFiles } from './merge-recordings.ts';

/** Recordings that rest on each other in a circle end here. */
const MAX_BASES = 4;

/** A decoded `machine.json` and the bytes it refers to. */
export class Recording {
  readonly machine: Machine;
  /** What commands and net answer once the machine is cured. */
  readonly whenCured: Recording | undefined;
  readonly #files: ReadonlyMap<string, Buffer>;

  constructor(machine: Machine, files: ReadonlyMap<string, Buffer>, whenCured?: Recording) {
    this.machine = machine;
    this.whenCured = whenCured;
    this.#files = files;
  }

  /** @param encoding of inline text; files and base64 are bytes already. */
  bytes(content: RecordedContent, encoding = 'utf-8'): Buffer {
    if ('text' in content) return iconv.encode(content.text, encoding);
    if ('base64' in content) return Buffer.from(content.base64, 'base64');
    return this.#files.get(content.file) ?? Buffer.alloc(0);
  }
}

/**
 * Reads a recorded machine: a folder with `machine.json` and raw files beside it. With `"base": "../other"` the file says
 * only in what it differs from another recording.
 *
 * @param pace factor on all recorded times.
 * @throws Error naming file and place for a recording that cannot be read or does not decode.
 */
export async function readRecording(folder: string, pace = 1): Promise<Recording> {
  const decoded = machineSchema.safeParse(await readRaw(folder, MAX_BASES));
  if (!decoded.success) {
    const lines = decoded.error.issues.slice(0, 5).map((issue) => `  ${place(issue.path)}: ${issue.message}`);
    throw new Error([`Not a recorded machine: ${join(folder, 'machine.json')}`, ...lines].join('\n'));
  }
  const machine = atPace(decoded.data, pace) as Machine;
  const whenCured = machine.cured && (await readRecording(machine.cured.as, pace));
  return new Recording(machine, await readFiles(filesIn(machine)), whenCured);
}

async function readRaw(folder: string, basesLeft: number): Promise<Readonly<Record<string, unknown>>> {
  const path = join(folder, 'machine.json');
  const value = withAbsoluteFiles(await readJson(path), folder);
  if (typeof value !== 'object' || value === null) throw new Error(`Not a recorded machine: ${path}`);
  const { base, ...rest } = value as { readonly base?: unknown; readonly cured?: { readonly as?: unknown } };
  const { cured } = rest;
  const own = typeof cured?.as === 'string' ? { ...rest, cured: { ...cured, as: join(folder, cured.as) } } : rest;
  if (base === undefined) return own;
  if (typeof base !== 'string' || basesLeft === 0)
    throw new Error(`Not a base of a recorded machine: ${path}: ${String(base)}`);
  return mergeRecordings(await readRaw(join(folder, base), basesLeft - 1), own);
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new Error(`Cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function place(path: readonly PropertyKey[]): string {
  const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return text.replace(/^\./u, '') || 'whole file';
}

/** The same with every `ms` multiplied. */
function atPace(value: unknown, pace: number): unknown {
  if (Array.isArray(value)) return value.map((item) => atPace(item, pace));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([key, item]) => [key, key === 'ms' && typeof item === 'number' ? item * pace : atPace(item, pace)]),
  );
}

/** Every `{ "file": … }` anywhere in the recording. */
function filesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { file } = value as { readonly file?: unknown };
  return [...(typeof file === 'string' ? [file] : []), ...Object.values(value).flatMap(filesIn)];
}

async function readFiles(paths: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const read = async (path: string): Promise<[string, Buffer]> => {
    try {
      return [path, await readFile(path)];
    } catch {
      throw new Error(`A recording lacks one of its files: ${path}`);
    }
  };
  return new Map(await Promise.all([...new Set(paths)].map(read)));
}
