// First: Electron's main process may be older than Node 20.
import '../engine/node-18.ts';
import { followConsole } from '../host/console-link.ts';
import { consoleStreams } from './console-streams.ts';
import { EXIT } from './exit-codes.ts';
import { runCli } from './run-cli.ts';

const cli = consoleStreams(process);
const { GMD_CONSOLE_PIPE: consolePipe } = process.env;
// Between gomod-doctor-cli and us: not what the person's `go` would see.
for (const name of ['GMD_CONSOLE_PIPE', 'GMD_CONSOLE_COLUMNS']) delete process.env[name];

/** A lookup that still hangs in the system's resolver would keep the process alive: it ends once everything is written. */
async function end(code: number): Promise<void> {
  await Promise.all([cli.stdout, cli.stderr].map((s) => new Promise((resolve) => s.write('', resolve))));
  process.exit(code);
}

// `diagnose --ndjson | head`: the reader has gone, so there is nobody left to tell anything. A full disk is told where it can be.
for (const stream of [cli.stdout, cli.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && stream === cli.stdout) cli.stderr.write(`gomod-doctor: ${error.message}\n`);
    process.exit(EXIT.internal);
  });
}

followConsole(consolePipe, () => process.emit('SIGINT'));
runCli(process.argv.slice(2), cli).then(end, (error: unknown) => {
  cli.stderr.write(`gomod-doctor: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return end(EXIT.internal);
});
