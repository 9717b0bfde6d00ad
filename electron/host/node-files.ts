import {
  access,
  chmod,
  constants,
  lstat,
  mkdir,
  mkdtemp,
  open,
  readdir,
  realpath,
  rm,
  stat,
  statfs,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { failed, type Outcome, success } from '../../shared/domain/failure.ts';
import type { FileFacts, Files, Room } from './host.ts';
import { classifyFileError } from './node-network/classify-error.ts';

const MAX_ENTRIES = 100_000;

/** The files of this machine. */
export class NodeFiles implements Files {
  readonly #temporary: string;
  readonly #scratch = new Set<string>();

  /** @param temporary folder for scratch folders, as the environment names it. */
  constructor(temporary: string) {
    this.#temporary = temporary;
  }

  async read(path: string, maxBytes: number): Promise<Outcome<Uint8Array>> {
    try {
      // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
      if (!(await stat(path)).isFile()) return failed('unsupported', `no plain file: ${path}`);
      const file = await open(path, 'r');
      try {
        // Files of /proc say size 0, so the size is found by reading.
        const buffer = Buffer.alloc(Math.min(maxBytes + 1, (await file.stat()).size + 65_536));
        let length = 0;
        while (length < buffer.length) {
          const { bytesRead } = await file.read(buffer, length, buffer.length - length);
          if (bytesRead === 0) break;
          length += bytesRead;
        }
        if (length > maxBytes) return failed('output-too-large', `more than ${maxBytes} bytes: ${path}`);
        return success(new Uint8Array(buffer.subarray(0, length)));
      } finally {
        await file.close();
      }
    } catch (error) {
      return { ok: false, failure: classifyFileError(error) };
    }
  }

  async facts(path: string): Promise<Outcome<FileFacts>> {
    try {
      const facts = await stat(path);
      const kind = facts.isFile() ? 'file' : facts.isDirectory() ? 'folder' : 'other';
      return success({ kind, size: facts.size, mode: facts.mode & 0o7777 });
    } catch (error) {
      return { ok: false, failure: classifyFileError(error) };
    }
  }

  async list(path: string): Promise<Outcome<readonly string[]>> {
    try {
      return success((await readdir(path)).slice(0, MAX_ENTRIES));
    } catch (error) {
      return { ok: false, failure: classifyFileError(error) };
    }
  }

  async realPath(path: string): Promise<Outcome<string>> {
    try {
      return success(await realpath(path));
    } catch (error) {
      return { ok: false, failure: classifyFileError(error) };
    }
  }

  async writable(path: string): Promise<Outcome<true>> {
    try {
      if (process.platform !== 'win32') {
        await access(path, constants.W_OK);
        return success(true);
      }
      // access() on Windows looks at an attribute that says nothing about folders, and at no ACL. A file that is opened
      // for writing and closed again stays as it is.
      if ((await stat(path)).isDirectory()) return failed('unsupported', 'only trying would tell');
      await (await open(path, 'r+')).close();
      return success(true);
    } catch (error) {
      return { ok: false, failure: classifyFileError(error) };
    }
  }

  async room(folder: string): Promise<Outcome<Room>> {
    try {
      const { bsize, bavail, bfree, files, ffree } = await statfs(folder);
      // What is set aside for root is root's to take.
      const blocks = process.getuid?.() === 0 ? bfree : bavail;
      return success({ freeBytes: blocks * bsize, freeFiles: files === 0 ? null : ffree });
    } catch (error) {
      return { ok: false, failure: classifyFileError(error) };
    }
  }

  join(...segments: readonly string[]): string {
    return join(...segments);
  }

  async scratch(prefix: string): Promise<{ readonly path: string; dispose(): Promise<void> }> {
    const path = await mkdtemp(join(this.#temporary, prefix));
    this.#scratch.add(path);
    return {
      path,
      dispose: async () => {
        this.#scratch.delete(path);
        await removeAll(path);
      },
    };
  }

  async writeScratch(path: string, content: string | Uint8Array): Promise<void> {
    const target = resolve(path);
    if (![...this.#scratch].some((folder) => target.startsWith(folder + sep)))
      throw new Error(`Not in a scratch folder: ${path}`);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

/** Removes a folder also where `go` has made its module cache read-only, folders included. */
async function removeAll(folder: string): Promise<void> {
  await makeWritable(folder);
  // A child that was just ended may still be writing: Windows answers EBUSY or ENOTEMPTY for a moment.
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

async function makeWritable(path: string): Promise<void> {
  try {
    const facts = await lstat(path);
    if (facts.isDirectory()) {
      await chmod(path, 0o700);
      for (const name of await readdir(path)) await makeWritable(join(path, name));
    } else if (process.platform === 'win32' && facts.isFile()) await chmod(path, 0o600);
  } catch {
    // Gone in the meantime, or not ours: `rm` says what is the matter.
  }
}
