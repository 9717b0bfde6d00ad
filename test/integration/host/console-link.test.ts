import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { followConsole } from '../../../electron/host/console-link.ts';

const folder = mkdtempSync(join(tmpdir(), 'gomod-doctor-'));
const path = join(folder, 'pipe');
const server = createServer();
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a console that ends', () => {
  it('is told once, when its end of the pipe closes', async () => {
    const connected = new Promise<Socket>((resolve) => server.once('connection', resolve));
    await new Promise<void>((resolve) => server.listen(path, resolve));
    const closed = vi.fn();
    followConsole(path, closed, /pipe$/u);
    const console = await connected;
    expect(closed).not.toHaveBeenCalled();
    console.destroy();
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce(), 10_000);
  });

  it.each([
    undefined,
    '',
    '/tmp/socket',
    '\\\\.\\pipe\\docker_engine',
    '\\\\server\\pipe\\gomod-doctor-cli-1-0123456789abcdef',
  ])('%s is no pipe of ours and not opened', async (name) => {
    const closed = vi.fn();
    followConsole(name, closed);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(closed).not.toHaveBeenCalled();
  });
});
