import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { clientEnvironment, clientPath, moduleCache, workingDirectory } from '../plan/client.ts';
import type { LabCache } from '../plan/lab-cache.ts';
import { planWorld } from '../plan/plan.ts';
import type { Variables, World } from '../world.ts';
import { goFolder } from './go-folder.ts';
import { requireLab, systemPath } from './requirements.ts';
import { run } from './run.ts';

const innerScript = join(dirname(fileURLToPath(import.meta.url)), 'inner.sh');
const bootTimeoutMs = 20_000;

// A test runner that was killed takes its worlds with it: left alone, its worker would play them to the end.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));

/** A world that is up. It ends with `close`, and with this process, however that ends. */
export interface Sandbox {
  readonly environment: Variables;
  /** Command line that runs a program as the client. */
  command(program: readonly string[], options?: ClientOptions): readonly [string, ...string[]];
  close(): void;
}

export interface ClientOptions {
  readonly cwd?: string;
  /** Added to the client's environment. */
  readonly variables?: Variables;
}

/** Starts a world; throws with what its programs said if it does not come up. */
export async function bootWorld(world: World, cache: LabCache): Promise<Sandbox> {
  requireLab();
  const child = spawn(
    'setpriv',
    ['--pdeathsig', 'KILL', 'unshare', '-n', '-m', '-u', '-p', '-f', '--kill-child=SIGKILL', '--mount-proc']
      // env: the machine's own proxies and certificates stay outside.
      .concat(['env', '-i', `PATH=${systemPath.join(':')}`, 'bash', innerScript, cache.labd, cache.dir]),
    { stdio: ['pipe', 'pipe', 'pipe', 'pipe'] },
  );
  (child.stdio[3] as Writable).end(JSON.stringify(planWorld(world, cache)));
  await becomeReady(child);
  const inside = sandboxProcess(child);
  const path = clientPath(world, [goFolder(), dirname(process.execPath)], systemPath);
  const environment = clientEnvironment(world, cache, path);
  const enter = ['nsenter', '-t', String(inside), '-m', '-u', '-n', '-p'] as const;
  const sandbox: Sandbox = {
    environment,
    command: (program, { cwd = workingDirectory, variables = {} } = {}) => [
      ...enter,
      ...['ip', 'netns', 'exec', 'c', ...privileges(world), 'env', '-i', '-C', cwd],
      ...Object.entries({ ...environment, ...variables }).map(([name, value]) => `${name}=${value}`),
      ...program,
    ],
    close: () => child.kill('SIGKILL'),
  };
  try {
    await makeHistory(sandbox, world);
    if (world.client?.moduleCache?.kind === 'read-only')
      await succeed([...enter, 'mount', '-o', 'remount,ro', moduleCache]);
  } catch (error) {
    sandbox.close();
    throw error;
  }
  return sandbox;
}

/** Without them root is kept out by the modes of files, as anybody else. */
function privileges({ client }: World): readonly string[] {
  const own = client?.moduleCache?.kind === 'of-another-user';
  return own ? ['setpriv', '--bounding-set', '-dac_override,-dac_read_search,-fowner'] : [];
}

async function makeHistory(sandbox: Sandbox, { client }: World): Promise<void> {
  if (client?.before !== undefined) await succeed(sandbox.command(['bash', '-ec', client.before]));
  if (!client?.meanwhile) return;
  const { run: program, until } = client.meanwhile;
  const background = `setsid bash -c "$0" >/dev/null 2>&1 </dev/null & until ${until}; do sleep 0.05; done`;
  await succeed(sandbox.command(['timeout', '10', 'bash', '-c', background, program]));
}

async function succeed(command: readonly [string, ...string[]]): Promise<void> {
  const { exitCode, stdout, stderr } = await run(command);
  if (exitCode !== 0) throw new Error(`The world did not come up: ${command.at(-1)}\n${stdout}${stderr}`);
}

function becomeReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string) => {
      child.kill('SIGKILL');
      reject(new Error(`The world did not come up (${why}):\n${said}`));
    };
    const timer = setTimeout(fail, bootTimeoutMs, `no answer within ${bootTimeoutMs} ms`);
    child.stderr?.on('data', (data) => {
      said += data;
    });
    child.stdout?.once('data', () => {
      clearTimeout(timer);
      resolve();
    });
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`exit code ${code}`);
    });
  });
}

/** The process that is number 1 inside: the only child of unshare. */
function sandboxProcess(child: ChildProcess): number {
  return Number(readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim());
}
