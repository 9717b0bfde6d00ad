import { posix, win32 } from 'node:path';
import type { FileFacts, Files, Room } from '../../electron/host/host.ts';
import { type FailureWord, failed, type Outcome, success } from '../../shared/domain/failure.ts';

/** What a disk lets one do; without it there is room for everything. */
export interface FakeDisk {
  readonly room?: Room | FailureWord;
  /** Why these paths may not be written. */
  readonly unwritable?: Readonly<Record<string, FailureWord>>;
  /** Why these paths cannot be looked at. */
  readonly failing?: Readonly<Record<string, FailureWord>>;
}

/** Files in memory. What is not there does not exist; a folder exists where something lies below it. */
export class FakeFiles implements Files {
  readonly #paths: typeof win32 | typeof posix;
  readonly #contents = new Map<string, Uint8Array>();
  readonly #scratch = new Set<string>();
  readonly #disk: FakeDisk;

  constructor(
    platform: 'linux' | 'windows',
    contents: Readonly<Record<string, string | Uint8Array>>,
    disk: FakeDisk = {},
  ) {
    this.#disk = disk;
    this.#paths = platform === 'windows' ? win32 : posix;
    for (const [path, content] of Object.entries(contents)) this.write(path, content);
  }

  /** Scratch folders that nobody has disposed of yet. */
  get leftScratch(): readonly string[] {
    return [...this.#scratch];
  }

  /** Puts a file there, as somebody else would. */
  write(path: string, content: string | Uint8Array): void {
    this.#contents.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }

  async read(path: string, maxBytes: number): Promise<Outcome<Uint8Array>> {
    const failure = this.#disk.failing?.[path];
    if (failure) return failed(failure, path);
    const content = this.#contents.get(path);
    if (!content) return failed('not-found', path);
    return content.length > maxBytes ? failed('output-too-large', path) : success(content);
  }

  async facts(path: string): Promise<Outcome<FileFacts>> {
    const failure = this.#disk.failing?.[path];
    if (failure) return failed(failure, path);
    const content = this.#contents.get(path);
    if (content) return success({ kind: 'file', size: content.length, mode: 0o644 });
    return this.#below(path).length > 0 || this.#scratch.has(path)
      ? success({ kind: 'folder', size: 0, mode: 0o755 })
      : failed('not-found', path);
  }

  async list(path: string): Promise<Outcome<readonly string[]>> {
    const names = this.#below(path).map((below) => below.slice(path.length + 1).split(this.#paths.sep)[0] ?? '');
    if (names.length > 0) return success([...new Set(names)]);
    return this.#contents.has(path) ? failed('not-a-directory', path) : failed('not-found', path);
  }

  async realPath(path: string): Promise<Outcome<string>> {
    const facts = await this.facts(path);
    return facts.ok ? success(path) : facts;
  }

  async writable(path: string): Promise<Outcome<true>> {
    const facts = await this.facts(path);
    if (!facts.ok) return facts;
    const denied = this.#disk.unwritable?.[path];
    if (denied) return failed(denied, path);
    return facts.value.kind === 'folder' && this.#paths === win32 ? failed('unsupported') : success(true);
  }

  async room(): Promise<Outcome<Room>> {
    const { room = { freeBytes: 1e12, freeFiles: null } } = this.#disk;
    return typeof room === 'string' ? failed(room) : success(room);
  }

  join(...segments: readonly string[]): string {
    return this.#paths.join(...segments);
  }

  async scratch(prefix: string): Promise<{ readonly path: string; dispose(): Promise<void> }> {
    const path = this.join(this.#paths === win32 ? 'C:\\Temp' : '/tmp', `${prefix}${this.#scratch.size + 1}`);
    this.#scratch.add(path);
    const dispose = async () => {
      this.#scratch.delete(path);
      for (const below of this.#below(path)) this.#contents.delete(below);
    };
    return { path, dispose };
  }

  async writeScratch(path: string, content: string | Uint8Array): Promise<void> {
    const folder = [...this.#scratch].find((scratch) => path.startsWith(scratch + this.#paths.sep));
    if (!folder) throw new Error(`Not in a scratch folder: ${path}`);
    this.write(path, content);
  }

  #below(path: string): readonly string[] {
    return [...this.#contents.keys()].filter((key) => key.startsWith(path + this.#paths.sep));
  }
}
