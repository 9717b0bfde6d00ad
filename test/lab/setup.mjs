// Builds labd and lets it make the lab's certificates, modules and checksum key: once for each state of the sources,
// into .cache/lab-<hash>. The only step of the lab that may use the network (for golang.org/x/mod and goproxy/goproxy).
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const sources = join(here, 'servers');

/**
 * @param {(line: string) => void} say tells what takes time
 * @returns {string} the folder with labd and everything it has made
 */
export function setUpLab(say = (line) => process.stderr.write(`${line}\n`)) {
  const dir = join(here, '.cache', `lab-${sourceHash()}`);
  if (existsSync(dir)) return dir;
  const unfinished = `${dir}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    say('lab: building labd');
    run('go', ['build', '-trimpath', '-o', join(unfinished, 'labd'), '.'], { CGO_ENABLED: '0', GOWORK: 'off' });
    say('lab: making certificates, modules and the checksum database key');
    run(join(unfinished, 'labd'), ['make', unfinished]);
    keepFirst(unfinished, dir);
    return dir;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function sourceHash() {
  const hash = createHash('sha256');
  for (const name of readdirSync(sources).sort()) hash.update(`${name}\n`).update(readFileSync(join(sources, name)));
  return hash.digest('hex').slice(0, 16);
}

function run(program, args, variables = {}) {
  try {
    execFileSync(program, args, { cwd: sources, env: { ...process.env, ...variables }, stdio: 'pipe' });
  } catch (error) {
    throw new Error(`The fault lab could not be set up: ${program} ${args[0]}\n${error.stderr ?? error.message}`);
  }
}

/** Two set-ups may run at once; both results are good, and the first stays. */
function keepFirst(made, dir) {
  try {
    renameSync(made, dir);
  } catch (error) {
    if (!existsSync(dir)) throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(setUpLab());
