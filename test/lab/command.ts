import { spawn } from 'node:child_process';
import { generateWorld } from './generated/generate.ts';
import { worlds } from './load-worlds.ts';
import { readLabCache } from './plan/lab-cache.ts';
import { bootWorld } from './sandbox/boot.ts';
import { setUpLab } from './setup.mjs';
import type { Variables, World } from './world.ts';

const usage = `usage: npm run lab -- NAME               a shell as the client inside a world
       npm run lab -- NAME -- CMD ARGS   runs one command there
       npm run lab -- --list             the worlds; seed:N is the one that is generated from N
`;

/** Runs the command line; resolves to the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const [name = '', separator, ...command] = args;
  if (name === '--list') return list();
  const world = worlds.get(name) ?? generated(name);
  if (!world || (separator !== undefined && (separator !== '--' || command.length === 0))) {
    process.stderr.write(name && !world ? `There is no world "${name}".\n${usage}` : usage);
    return 2;
  }
  const sandbox = await bootWorld(world, readLabCache(setUpLab()));
  try {
    if (command.length === 0) process.stderr.write(introduction(name, world));
    const shell = ['bash', '--norc', '-i'];
    const variables: Variables = { TERM: process.env.TERM ?? 'dumb', PS1: `${name}:\\w\\$ ` };
    return await attach(sandbox.command(command.length > 0 ? command : shell, { variables }));
  } finally {
    sandbox.close();
  }
}

/** The world of a seed, by the name `seed:N`. */
function generated(name: string): World | undefined {
  const seed = /^seed:(\d+)$/u.exec(name)?.[1];
  return seed === undefined ? undefined : generateWorld(Number(seed)).build();
}

function list(): number {
  for (const [name, { title }] of worlds) process.stdout.write(`${name.padEnd(28)} ${title}\n`);
  return 0;
}

function introduction(name: string, world: World): string {
  const { title, expect, ...setting } = world;
  return `${name}: ${title}
${JSON.stringify(setting, null, 2)}
go ${expect.go} here; expected cause: ${expect.cause ? `${expect.cause.code} ${expect.cause.subject}` : 'none'}
Try:  go mod download golang.org/x/text@v0.3.2
      node ${process.cwd()}/dist/doctor.cjs diagnose --lang en
      dig proxy.golang.org; curl -v https://proxy.golang.org/
Everything written here vanishes on exit.
`;
}

function attach([program, ...args]: readonly [string, ...string[]]): Promise<number> {
  // The client inside decides about Ctrl-C; this process has to stay to close the world.
  process.on('SIGINT', () => {});
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
