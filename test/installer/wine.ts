import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testEnvironment } from '../../build/runtime/environment.mjs';
import { inCheckout } from '../../build/runtime/paths.mjs';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A Windows of its own, by Wine: where the small programs and the installer run. */
export class Wine {
  readonly folder = mkdtempSync(join(tmpdir(), 'gomod-doctor-'));
  readonly drive = join(this.folder, 'prefix', 'drive_c');
  readonly #environment = testEnvironment({
    WINEPREFIX: join(this.folder, 'prefix'),
    WINEDEBUG: '-all',
    // Neither .NET nor a browser: both would be asked for at the first start.
    WINEDLLOVERRIDES: 'mscoree=;mshtml=',
    GMD_7Z: `Z:${inCheckout('node_modules/electron-winstaller/vendor/7z-x64.exe').replaceAll('/', '\\')}`,
  });

  /** Makes the prefix, as Windows 10. */
  boot(): void {
    execFileSync('wineboot', ['-i'], { env: this.#environment, stdio: 'ignore' });
    execFileSync('wine', ['winecfg', '-v', 'win10'], { env: this.#environment, stdio: 'ignore' });
  }

  close(): void {
    // Ends with 1 where nothing runs any more.
    spawnSync('wineserver', ['-k'], { env: this.#environment, stdio: 'ignore' });
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  start(program: string, args: readonly string[] = []): ChildProcess {
    return spawn('wine', [program, ...args], { env: this.#environment, cwd: this.folder });
  }

  async run(program: string, args: readonly string[] = [], input = ''): Promise<Ended> {
    const child = this.start(program, args);
    const printed = { stdout: '', stderr: '' };
    child.stdout?.setEncoding('utf8');
    child.stderr?.setEncoding('utf8');
    child.stdout?.on('data', (chunk) => (printed.stdout += chunk));
    child.stderr?.on('data', (chunk) => (printed.stderr += chunk));
    child.stdin?.end(input);
    const [code] = await once(child, 'close');
    return { code, ...printed };
  }

  /** Lines of `reg export`, without a byte order mark; none where there is no such key. */
  async exportKey(key: string): Promise<readonly string[]> {
    const { code, stdout } = await this.run('reg', ['query', key, '/s']);
    return code === 0 ? stdout.split(/\r?\n/u).filter(Boolean) : [];
  }
}
