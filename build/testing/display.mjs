import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * A display of its own for the windows that tests open, so that none appears on the user's screen and none is in the
 * picture by accident. Xvfb picks a free number and ends with this process.
 *
 * @returns {Promise<{ name: string, close: () => void }>} the value for DISPLAY
 */
export async function openDisplay() {
  const size = ['-screen', '0', '1600x1200x24'];
  const server = spawn('Xvfb', ['-displayfd', '3', ...size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const close = () => server.kill();
  process.on('exit', close);
  const failed = once(server, 'close').then(() => Promise.reject(new Error('Xvfb does not start')));
  const numbered = once(/** @type {import('node:stream').Readable} */ (server.stdio[3]), 'data');
  const [number] = await Promise.race([numbered, failed]);
  failed.catch(() => {});
  return { name: `:${String(number).trim()}`, close };
}
