import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromByteString } from '../../shared/go/byte-string.ts';

/** Runs `go` in a throw-away home with nothing but the given environment; returns what it printed. */
export async function runGo(
  args: string[],
  environment: Record<string, string>,
  prepare: (home: string) => void = () => undefined,
): Promise<{ code: number; stdout: string; stderr: string; home: string }> {
  const home = mkdtempSync(join(tmpdir(), 'go-home-'));
  // Without this `go` starts a background process that writes into the home while it is being removed.
  for (const config of ['.config', 'xdg']) {
    mkdirSync(join(home, config, 'go/telemetry'), { recursive: true });
    writeFileSync(join(home, config, 'go/telemetry/mode'), 'off');
  }
  prepare(home);
  const env = { PATH: process.env['PATH'] ?? '', HOME: home, GOTOOLCHAIN: 'local', ...environment };
  return new Promise((resolve) => {
    execFile(
      'go',
      args,
      { cwd: home, env, encoding: 'latin1', timeout: 60_000, maxBuffer: 1e8 },
      (error, stdout, stderr) => {
        rmSync(home, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
        const code = typeof error?.code === 'number' ? error.code : error === null ? 0 : 1;
        resolve({ code, stdout: fromByteString(stdout), stderr: fromByteString(stderr), home });
      },
    );
  });
}

/** Runs tasks a few at a time, in order of the list. */
export async function inParallel<T>(
  items: readonly T[],
  run: (item: T, index: number) => Promise<void>,
  width = 4,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      const item = items[index];
      if (item !== undefined) await run(item, index);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
}
