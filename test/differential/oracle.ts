import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const SOURCE = join(import.meta.dirname, 'oracle');
const CACHE = join(import.meta.dirname, '../../.cache/oracle');

/** Environment for building: the machine's own way to the module proxy, nothing else of it. */
function buildEnvironment(): NodeJS.ProcessEnv {
  const names = ['GOPROXY', 'GOSUMDB', 'GOFLAGS', 'GOROOT', 'GOCACHE', 'GOMODCACHE'];
  const settings = JSON.parse(execFileSync('go', ['env', '-json', ...names], { encoding: 'utf8' })) as Record<
    string,
    string
  >;
  const passed = ['PATH', 'HOME', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'];
  const environment: NodeJS.ProcessEnv = { ...settings, GOTOOLCHAIN: 'local', CGO_ENABLED: '0' };
  for (const name of passed) if (process.env[name] !== undefined) environment[name] = process.env[name];
  return environment;
}

function sourceFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Returns the path of the oracle, built from its sources and this machine's Go if it is not there yet. */
export function buildOracle(): string {
  const hash = createHash('sha256').update(execFileSync('go', ['version']));
  for (const file of sourceFiles(SOURCE)) hash.update(file).update(readFileSync(file));
  const home = join(CACHE, hash.digest('hex').slice(0, 16));
  const program = join(home, 'oracle');
  if (existsSync(program)) return program;
  mkdirSync(CACHE, { recursive: true });
  // Test files run in parallel: each builds aside, the first one to finish wins.
  const aside = mkdtempSync(join(tmpdir(), 'oracle-build-'));
  cpSync(SOURCE, aside, { recursive: true });
  const env = buildEnvironment();
  const run = (...args: string[]) =>
    execFileSync('go', args, {
      cwd: aside,
      env: { ...env, ORACLE_GOROOT: env.GOROOT },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  run('run', './extract', '.');
  run('build', '-o', 'oracle', '.');
  mkdirSync(home, { recursive: true });
  cpSync(join(aside, 'oracle'), join(home, `oracle.${process.pid}`));
  renameSync(join(home, `oracle.${process.pid}`), program);
  rmSync(aside, { recursive: true, force: true });
  return program;
}

/** The running oracle: answers questions in the order they are asked. */
export class Oracle {
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly waiting: ((line: string) => void)[] = [];

  constructor() {
    this.child = spawn(buildOracle(), [], { env: { PATH: '/usr/bin:/bin', HOME: tmpdir(), TMPDIR: tmpdir() } });
    this.child.stderr.pipe(process.stderr);
    createInterface({ input: this.child.stdout }).on('line', (line) => this.waiting.shift()?.(line));
  }

  /** Returns what Go answers; throws where Go itself panics. */
  async ask(family: string, argument: unknown): Promise<unknown> {
    const line = await new Promise<string>((resolve) => {
      this.waiting.push(resolve);
      this.child.stdin.write(`${JSON.stringify({ f: family, a: argument })}\n`);
    });
    const answer = JSON.parse(line) as { r?: unknown; panic?: string };
    if (answer.panic !== undefined) throw new Error(`Go panics: ${answer.panic}`);
    return answer.r;
  }

  close(): void {
    this.child.stdin.end();
  }
}
