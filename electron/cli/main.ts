import { runCli } from './run-cli.ts';

/** A lookup that still hangs in the system's resolver would keep the process alive: it ends once everything is written. */
async function end(code: number): Promise<void> {
  await Promise.all([process.stdout, process.stderr].map((s) => new Promise((resolve) => s.write('', resolve))));
  process.exit(code);
}

// `diagnose --ndjson | head`: the reader has gone, so there is nobody left to tell anything.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(3);
    throw error;
  });
}

runCli(process.argv.slice(2), process).then(end, (error: unknown) => {
  process.stderr.write(`gomod-doctor: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return end(3);
});
