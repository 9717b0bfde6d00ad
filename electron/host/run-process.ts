import { type ChildProcess, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { constants } from 'node:os';
import { isAbsolute, win32 } from 'node:path';
import type { Command, CommandResult } from './host.ts';
import { millisecondsSince } from './node-network/bounded.ts';
import { classifyFileError } from './node-network/classify-error.ts';
import { OutputText } from './output-text.ts';
import { systemTool } from './windows/system-folder.ts';

const DEFAULT_MAX_BYTES = 16 * 1024 * 1024;
/** Time between the polite and the hard signal, in which `go` removes its lock files. */
const GRACE_MS = 500;
/** How long a grandchild may hold the pipes open after the program itself has ended. */
const DRAIN_MS = 1000;
/** A child that even the hard signal does not end (it waits in the kernel) is left behind. */
const GIVE_UP_MS = 3000;

const onWindows = process.platform === 'win32';
const running = new Set<ChildProcess>();

/**
 * Runs a program and waits for its end: the only way in which this product starts one. No shell, no inherited variable,
 * no standard input, no window; timeout, abort and too much output end the whole process group.
 *
 * @param encoding of both outputs: `utf-8`, or a code page as iconv-lite names it, e.g. `cp936`.
 * @throws TypeError for a program path that is not absolute, or a NUL in an argument: programming errors.
 */
export function runProcess(command: Command, encoding = 'utf-8'): Promise<CommandResult> {
  const absolute = onWindows ? /^[A-Za-z]:[\\/]|^\\\\/u.test(command.program) : isAbsolute(command.program);
  if (!absolute) throw new TypeError(`A program is started by its absolute path: ${JSON.stringify(command.program)}`);
  if ([command.program, ...command.args].some((part) => part.includes('\0'))) throw new TypeError('NUL in a command');
  if (command.signal?.aborted) {
    return Promise.resolve({ exitCode: null, stdout: '', stderr: '', stopped: 'aborted', ms: 0 });
  }
  return new Run(command, encoding).result;
}

/** A child that answers lines with lines for as long as it is needed. */
export interface Service {
  send(line: string): void;
  /** Ends the child at once. */
  end(): void;
}

/**
 * Starts a child that serves lines. It does not keep this process alive and does not outlive it.
 *
 * @param onEnd called once, when the child has ended or could not be started.
 */
export function startService(
  command: Pick<Command, 'program' | 'args' | 'environment'>,
  onLine: (line: string) => void,
  onEnd: () => void,
): Service {
  const child = start({ ...command, timeoutMs: 0 }, 'pipe');
  const text = new OutputText('utf-8', undefined, onLine);
  let ended = false;
  const end = () => {
    running.delete(child);
    if (!ended) onEnd();
    ended = true;
  };
  child.once('error', end);
  child.once('exit', end);
  child.stdout?.on('data', (chunk: Buffer) => text.write(chunk));
  child.stderr?.resume();
  child.stdin?.on('error', () => undefined);
  child.unref();
  for (const pipe of [child.stdin, child.stdout, child.stderr]) (pipe as Socket | null)?.unref();
  return {
    send: (line) => child.stdin?.write(`${line}\n`),
    end: () => signalGroup(child, 'SIGKILL'),
  };
}

/**
 * Hands the terminal to a program that a person has asked for by name, and waits until they leave it. It stays in the group of
 * this process, so that it is the one that the keyboard reaches; Ctrl-C meanwhile is for it alone.
 *
 * @returns false where it could not be started.
 */
export function runInTerminal({
  program,
  args,
  environment,
}: Pick<Command, 'program' | 'args' | 'environment'>): Promise<boolean> {
  const child = spawn(program, [...args], { shell: false, stdio: 'inherit', env: { ...environment } });
  const ignore = () => undefined;
  process.on('SIGINT', ignore);
  return new Promise((resolve) => {
    const end = (started: boolean) => {
      process.removeListener('SIGINT', ignore);
      resolve(started);
    };
    child.once('error', () => end(false));
    child.once('exit', () => end(true));
  });
}

/**
 * Starts a program that a person goes on with, in a window of its own: it outlives this process, and nobody waits for it.
 *
 * @returns false where it could not be started.
 */
export function startForPerson({
  program,
  args,
  environment,
  cwd,
}: Pick<Command, 'program' | 'args' | 'environment' | 'cwd'>): Promise<boolean> {
  const child = spawn(program, [...args], {
    shell: false,
    detached: true,
    stdio: 'ignore',
    env: { ...environment },
    cwd,
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

/** One child from its start to the end of its output. */
class Run {
  readonly result: Promise<CommandResult>;
  readonly #command: Command;
  readonly #started = performance.now();
  readonly #out: OutputText;
  readonly #err: OutputText;
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #onAbort = () => this.#stop('aborted');
  #settle: { resolve(result: CommandResult): void; reject(error: unknown): void } | undefined;
  #child: ChildProcess | undefined;
  #bytes = 0;
  #stopped: CommandResult['stopped'];
  /** What a callback of the caller threw: the caller's to see, but not with the child left running. */
  #crash: { readonly error: unknown } | undefined;

  constructor(command: Command, encoding: string) {
    this.#command = command;
    this.#out = new OutputText(encoding, command.onOutput);
    this.#err = new OutputText(encoding, undefined, command.onErrorLine);
    this.result = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    try {
      this.#watch(start(command));
    } catch (error) {
      this.#finish(this.#notStarted(error));
    }
  }

  #watch(child: ChildProcess): void {
    this.#child = child;
    this.#later(this.#command.timeoutMs, () => this.#stop('timed-out'));
    this.#command.signal?.addEventListener('abort', this.#onAbort);
    child.stdout?.on('data', (chunk: Buffer) => this.#take(this.#out, chunk));
    child.stderr?.on('data', (chunk: Buffer) => this.#take(this.#err, chunk));
    child.once('error', (error) => {
      // After a start this event only says that a signal could not be delivered.
      if (child.pid === undefined) this.#finish(this.#notStarted(error));
    });
    child.once('exit', () => {
      if (this.#stopped || this.#crash) signalGroup(child, 'SIGKILL');
      this.#later(DRAIN_MS, () => {
        endGroup(child, this.#command);
        child.stdout?.destroy();
        child.stderr?.destroy();
      });
    });
    child.once('close', (code, signal) => {
      this.#finish({ ...this.#left(), exitCode: signal === null ? code : 128 + constants.signals[signal] });
    });
  }

  #take(text: OutputText, chunk: Buffer): void {
    if (this.#stopped || this.#crash) return;
    const room = (this.#command.maxBytes ?? DEFAULT_MAX_BYTES) - this.#bytes;
    this.#bytes += chunk.length;
    try {
      text.write(chunk.length > room ? chunk.subarray(0, room) : chunk);
    } catch (error) {
      this.#crash = { error };
      this.#end();
    }
    if (chunk.length > room) this.#stop('output-too-large');
  }

  #stop(why: NonNullable<CommandResult['stopped']>): void {
    if (this.#stopped || this.#crash) return;
    this.#stopped = why;
    this.#end();
  }

  #end(): void {
    const child = this.#child;
    if (!child) return;
    endGroup(child, this.#command);
    this.#later(GRACE_MS, () => signalGroup(child, 'SIGKILL'));
    this.#later(GIVE_UP_MS, () => {
      child.unref();
      this.#finish({ ...this.#left(), exitCode: null });
    });
  }

  #left(): Omit<CommandResult, 'exitCode'> {
    return { stdout: this.#out.end(), stderr: this.#err.end(), ms: millisecondsSince(this.#started) };
  }

  #finish(result: CommandResult): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#command.signal?.removeEventListener('abort', this.#onAbort);
    if (this.#child) running.delete(this.#child);
    if (this.#crash) this.#settle?.reject(this.#crash.error);
    else this.#settle?.resolve(this.#stopped ? { ...result, exitCode: null, stopped: this.#stopped } : result);
  }

  #later(ms: number, action: () => void): void {
    this.#timers.push(setTimeout(action, ms));
  }

  #notStarted(error: unknown): CommandResult {
    const failure = classifyFileError(error);
    const ms = millisecondsSince(this.#started);
    return { exitCode: null, stdout: '', stderr: failure.detail ?? failure.word, notStarted: failure, ms };
  }
}

function start(command: Command, stdin: 'ignore' | 'pipe' = 'ignore'): ChildProcess {
  const child = spawn(command.program, [...command.args], {
    shell: false,
    windowsHide: true,
    // An own group can be ended as a whole, and has no terminal on which git or ssh could ask for a password.
    detached: !onWindows,
    stdio: [stdin, 'pipe', 'pipe'],
    env: { ...command.environment },
    cwd: command.cwd ?? (onWindows ? win32.dirname(command.program) : '/'),
  });
  if (child.pid === undefined) return child;
  // A detached group would outlive us.
  if (running.size === 0 && !process.listeners('exit').includes(endAll)) process.once('exit', endAll);
  running.add(child);
  return child;
}

function endAll(): void {
  for (const child of running) signalGroup(child, 'SIGKILL');
}

function endGroup(child: ChildProcess, command: Command): void {
  if (onWindows) endTree(child, command);
  else signalGroup(child, 'SIGTERM');
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (onWindows) child.kill();
    else if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // ESRCH: everything in the group has ended already.
  }
}

/** Windows has no process groups in this sense: taskkill walks the tree of children. */
function endTree(child: ChildProcess, command: Command): void {
  const killer = spawn(systemTool(command.environment, 'taskkill.exe'), ['/T', '/F', '/PID', String(child.pid)], {
    shell: false,
    windowsHide: true,
    stdio: 'ignore',
    env: { ...command.environment },
  });
  killer.once('error', () => child.kill());
  killer.once('exit', (code) => {
    if (code !== 0) child.kill();
  });
}
