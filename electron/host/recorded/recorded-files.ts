import { posix, win32 } from 'node:path';
import { failed, type Outcome, success } from '../../../shared/domain/failure.ts';
import type { FileFacts, Files, Room } from '../host.ts';
import type { CallLog } from './call-log.ts';
import type { Recording } from './recording.ts';
import { failureOf, isFailure } from './replay.ts';

type Entry = Recording['machine']['files'][string];

/** The files of a recorded machine; scratch folders exist in memory only. */
export class RecordedFiles implements Files {
  readonly #recording: Recording;
  readonly #log: CallLog;
  readonly #paths: typeof win32 | typeof posix;
  readonly #entries = new Map<string, Entry>();
  readonly #scratch = new Set<string>();
  readonly #written = new Map<string, Buffer>();
  readonly #temporary: string;
  #number = 0;

  constructor(recording: Recording, log: CallLog, temporary: string) {
    this.#recording = recording;
    this.#log = log;
    this.#paths = recording.machine.platform === 'windows' ? win32 : posix;
    this.#temporary = temporary;
    for (const [path, entry] of Object.entries(recording.machine.files)) this.#entries.set(this.#key(path), entry);
  }

  async read(path: string, maxBytes: number): Promise<Outcome<Uint8Array>> {
    const entry = this.#find('read', path);
    if (!entry.ok) return entry;
    if (entry.value === 'folder') return failed('unsupported', `no plain file: ${path}`);
    if (entry.value.length > maxBytes) return failed('output-too-large', `more than ${maxBytes} bytes: ${path}`);
    return success(new Uint8Array(entry.value));
  }

  async facts(path: string): Promise<Outcome<FileFacts>> {
    const entry = this.#find('facts', path);
    if (!entry.ok) return entry;
    if (entry.value === 'folder') return success({ kind: 'folder', size: 0, mode: 0o755 });
    const recorded = this.#entries.get(this.#key(path));
    const mode = recorded && 'mode' in recorded ? recorded.mode : 0o644;
    return success({ kind: 'file', size: entry.value.length, mode });
  }

  async list(path: string): Promise<Outcome<readonly string[]>> {
    const entry = this.#entries.get(this.#key(path));
    if (entry && 'entries' in entry) return success(entry.entries);
    const found = this.#find('list', path);
    if (!found.ok) return found;
    return found.value === 'folder' ? success([]) : failed('not-a-directory', path);
  }

  async realPath(path: string): Promise<Outcome<string>> {
    const found = this.#find('realPath', path);
    return found.ok ? success(this.#paths.normalize(path)) : found;
  }

  async writable(path: string): Promise<Outcome<true>> {
    const found = this.#find('writable', path);
    if (!found.ok) return found;
    const denied = Object.entries(this.#recording.machine.unwritable).find(([p]) => this.#key(p) === this.#key(path));
    if (denied) return failed(denied[1]);
    if (found.value === 'folder' && this.#paths === win32) return failed('unsupported', 'only trying would tell');
    return success(true);
  }

  /** A recording that knows of no room is of a machine that did not tell. */
  async room(folder: string): Promise<Outcome<Room>> {
    const key = this.#key(folder);
    const rooms = Object.entries(this.#recording.machine.rooms).map(([of, room]) => [this.#key(of), room] as const);
    const within = rooms.filter(([of]) => key === of || this.#isBelow(key, of.replace(/[\\/]$/u, '')));
    const [, nearest] = within.sort(([a], [b]) => b.length - a.length)[0] ?? [];
    return nearest ? success(nearest) : failed('unsupported', 'not recorded');
  }

  /** Puts a file there, or with null takes it away, as an editor would. */
  put(path: string, content: Uint8Array | null): void {
    const entry: Entry = content
      ? { content: { base64: Buffer.from(content).toString('base64') }, mode: 0o644 }
      : { failure: 'not-found', ms: 0 };
    this.#entries.set(this.#key(path), entry);
  }

  /** A file as Latin-1 text, whatever is in it; empty where there is none. */
  text(path: string): string {
    const entry = this.#entries.get(this.#key(path));
    return entry && 'content' in entry ? this.#recording.bytes(entry.content).toString('latin1') : '';
  }

  join(...segments: readonly string[]): string {
    return this.#paths.join(...segments);
  }

  async scratch(prefix: string): Promise<{ readonly path: string; dispose(): Promise<void> }> {
    this.#number += 1;
    const path = this.join(this.#temporary, `${prefix}${this.#number}`);
    this.#scratch.add(this.#key(path));
    const dispose = async () => {
      this.#scratch.delete(this.#key(path));
      for (const written of [...this.#written.keys()])
        if (this.#isBelow(written, this.#key(path))) this.#written.delete(written);
    };
    return { path, dispose };
  }

  async writeScratch(path: string, content: string | Uint8Array): Promise<void> {
    const key = this.#key(path);
    if (![...this.#scratch].some((folder) => this.#isBelow(key, folder)))
      throw new Error(`Not in a scratch folder: ${path}`);
    this.#written.set(key, Buffer.from(content as Uint8Array));
  }

  #find(call: string, path: string): Outcome<Buffer | 'folder'> {
    const key = this.#key(path);
    const written = this.#written.get(key);
    if (written) return success(written);
    if (this.#scratch.has(key)) return success('folder');
    const entry = this.#entries.get(key);
    if (entry && isFailure(entry)) return { ok: false, failure: failureOf(entry) };
    if (entry && 'content' in entry) return success(this.#recording.bytes(entry.content));
    if (entry) return success('folder');
    const absent = [...this.#recording.machine.absent.map((folder) => this.#key(folder)), ...this.#scratch];
    if (absent.some((folder) => key === folder || this.#isBelow(key, folder))) return failed('not-found', path);
    return this.#log.unexpectedCall(`${call} ${path}`);
  }

  #isBelow(key: string, folder: string): boolean {
    return key.startsWith(folder + this.#paths.sep);
  }

  /** Windows compares paths without case. */
  #key(path: string): string {
    const normal = this.#paths.normalize(path);
    return this.#paths === win32 ? normal.toLowerCase() : normal;
  }
}
