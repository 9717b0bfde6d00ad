import type { LookupFamily } from '../network.ts';
import { type Service, startService } from '../run-process.ts';

/** What getaddrinfo said in the helper; `failed` when there is none, `closed` when it was given up. */
export type HelpedLookup = Answered | 'failed' | 'closed';

interface Answered {
  readonly error: Error | null;
  readonly addresses: readonly string[];
}

/** Half of these may wait in getaddrinfo at once. Source: libuv src/threadpool.c slow_work_thread_threshold. */
const THREADS = '64';

/** Variables by which people change how the C library resolves, or by which Node finds its own libraries. */
const PASSED_ON = ['LOCALDOMAIN', 'RES_OPTIONS', 'HOSTALIASES', 'LD_LIBRARY_PATH', 'SystemRoot', 'SYSTEMROOT'];

/** Answers `[id, name, family]` by `[id, error, addresses]`. It ends the hard way: an exit would wait for hanging threads. */
const SCRIPT = `
const { lookup } = require('node:dns');
require('node:readline').createInterface({ input: process.stdin })
  .on('line', (line) => {
    const [id, name, family] = JSON.parse(line);
    const answer = (error, addresses) => process.stdout.write(JSON.stringify([id, error, addresses]) + '\\n');
    lookup(name, { family, all: true, verbatim: true }, (error, found) => {
      if (error) answer({ code: error.code, errno: error.errno, message: error.message }, []);
      else answer(null, found.map(({ address }) => address));
    });
  })
  .on('close', () => process.kill(process.pid, 'SIGKILL'));
`;

/**
 * getaddrinfo in a process of its own. In ours it would block: libuv lets two of four threads wait in it, so that two dead
 * names make every other name look dead; and `process.exit` joins those threads, 10 to 30 s after the report was written.
 */
export class LookupHelper {
  /** Electron cannot be started as Node in a release; there the pool's size is set in the engine's environment. */
  static readonly possible = process.versions['electron'] === undefined;

  readonly #waiting = new Map<number, (answer: HelpedLookup) => void>();
  readonly #service: Service | undefined;
  #ended: 'failed' | 'closed' | undefined;
  #number = 0;

  constructor(environment: Readonly<Record<string, string>>) {
    const own = Object.entries(environment).filter(([name]) => PASSED_ON.includes(name));
    const command = {
      program: process.execPath,
      args: ['-e', SCRIPT],
      environment: { ...Object.fromEntries(own), UV_THREADPOOL_SIZE: THREADS },
    };
    try {
      this.#service = startService(
        command,
        (line) => this.#answer(line),
        () => this.#end('failed'),
      );
    } catch {
      this.#end('failed');
    }
  }

  ask(name: string, family: LookupFamily): Promise<HelpedLookup> {
    if (this.#ended) return Promise.resolve(this.#ended);
    this.#number += 1;
    const id = this.#number;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#service?.send(JSON.stringify([id, name, family]));
    });
  }

  close(): void {
    this.#end('closed');
    this.#service?.end();
  }

  #answer(line: string): void {
    const [id, error, addresses] = JSON.parse(line) as [
      number,
      (object & { message: string }) | null,
      readonly string[],
    ];
    this.#waiting.get(id)?.({ error: error && Object.assign(new Error(error.message), error), addresses });
    this.#waiting.delete(id);
  }

  #end(why: 'failed' | 'closed'): void {
    this.#ended ??= why;
    for (const resolve of this.#waiting.values()) resolve(this.#ended);
    this.#waiting.clear();
  }
}
