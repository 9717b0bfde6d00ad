// `npm run windows-truth`: asks a real Windows what the code takes for granted (commands.mjs), and breaks it the way the recorded
// machines are broken, to see that the doctor says the same of it. Leaves all answers in test-results/windows-truth/. Changes
// the machine and changes it back: for the throw-away machines of CI only.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findElectron } from '../../build/runtime/find-electron.mjs';
import { inCheckout, root } from '../../build/runtime/paths.mjs';
import { fetchKoffi } from '../../build/windows/koffi.mjs';
import { bundleInside } from '../wine/bundle-inside.mjs';
import { asUser, COMMANDS } from './commands.mjs';

if (process.platform !== 'win32' || process.env.CI !== 'true') {
  console.error('windows-truth: only on a throw-away Windows, with CI=true');
  process.exit(2);
}

const system = join(process.env.SystemRoot ?? 'C:\\Windows', 'System32');
const folder = join(root, 'test-results/windows-truth');
mkdirSync(folder, { recursive: true });
let failed = 0;

for (const { name, program, args, exit } of COMMANDS) {
  const started = performance.now();
  const { status, stdout, stderr, error } = call(join(system, program), args);
  const ms = Math.round(performance.now() - started);
  const answer = { program, args, status, ms, error: error?.message, stdout: base64(stdout), stderr: base64(stderr) };
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(answer, null, 2)}\n`);
  tell(name, !exit || exit.includes(status ?? -1), `exit code ${status}`);
}

const POLICIES = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System';
const MACHINE = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment';
const go = call(join(system, 'where.exe'), ['go']).stdout.toString().split(/\r?\n/u)[0] ?? '';
const rule = ['advfirewall', 'firewall'];

diagnose('healthy', {}, null);
diagnose('proxy-dead', { HTTPS_PROXY: 'http://127.0.0.1:7890' }, 'proxy.dead');
around(
  ['reg.exe', 'add', MACHINE, '/v', 'GOPROXY', '/d', 'https://goproxy.invalid', '/f'],
  ['reg.exe', 'delete', MACHINE, '/v', 'GOPROXY', '/f'],
  () => {
    call(go, ['env', '-w', 'GOPROXY=https://proxy.golang.org,direct']);
    diagnose('goproxy-shadowed', { GOPROXY: 'https://goproxy.invalid' }, 'config.env-shadowed');
    call(go, ['env', '-u', 'GOPROXY']);
  },
);
around(
  ['netsh.exe', ...rule, 'add', 'rule', 'name=gomod-doctor truth', 'dir=out', 'action=block', `program=${go}`],
  ['netsh.exe', ...rule, 'delete', 'rule', 'name=gomod-doctor truth'],
  () => diagnose('go-blocked-by-rule', {}, 'firewall.blocks-program'),
);
// Nothing answers at addresses of documents (RFC 5737).
around(
  powershell(
    '$h="$env:SystemRoot\\System32\\drivers\\etc\\hosts"; Copy-Item $h "$h.gmd"; Add-Content $h \'192.0.2.7 proxy.golang.org\'',
  ),
  powershell(
    '$h="$env:SystemRoot\\System32\\drivers\\etc\\hosts"; Move-Item -Force "$h.gmd" $h; ipconfig.exe /flushdns',
  ),
  () => diagnose('hosts-leftover', {}, 'dns.hosts-override'),
);
around(
  powershell("Add-DnsClientNrptRule -Namespace '.golang.org' -NameServers 192.0.2.53; ipconfig.exe /flushdns"),
  powershell("Get-DnsClientNrptRule | Where-Object Namespace -eq '.golang.org' | Remove-DnsClientNrptRule -Force"),
  () => diagnose('vpn-name-rule', {}, 'dns.server-dead'),
);
await callWindows();
process.exitCode = failed > 0 ? 1 : 0;

/**
 * What test/wine does under Wine, on the real thing: registry, variables, arguments, and the elevated task with its exit code. By Node,
 * and by the Node of Electron, of this processor.
 */
async function callWindows() {
  const arch = process.arch === 'arm64' ? 'arm64' : 'x64';
  await fetchKoffi(arch, inCheckout(`out/windows/native/${arch}/koffi.node`));
  const bundle = await bundleInside(join(folder, 'calls'), { arch });
  tellCalls(`Node, ${arch}`, process.execPath, bundle, process.env);
  const electron = await findElectron(process.env);
  tell('Electron is there', electron !== null, electron);
  if (electron) tellCalls(`Electron, ${arch}`, electron, bundle, { ...process.env, ELECTRON_RUN_AS_NODE: '1' });
  await callAsUser(arch);
}

/** @param {string} by @param {string} runtime @param {string} bundle @param {NodeJS.ProcessEnv} env */
function tellCalls(by, runtime, bundle, env) {
  const output = join(folder, `calls-${by.replace(/\W+/gu, '-')}.json`);
  call(runtime, [bundle, output], env);
  const seen = readJson(output);
  tell(`calls into Windows (${by})`, seen.failed === undefined, seen.failed ?? 'all made');
  tell(`reg.exe and advapi32 show the same key (${by})`, seen.sameKey === true, seen.sameKey);
  tell(`arguments arrive (${by})`, JSON.stringify(seen.arguments) === JSON.stringify(seen.expected), seen.arguments);
  tell(`an elevated child gives its exit code (${by})`, seen.exitCode?.exitCode === 7, JSON.stringify(seen.exitCode));
  tell(`Explorer is told of variables (${by})`, seen.told?.ok ?? seen.told, JSON.stringify(seen.told));
}

/** What somebody who is no administrator sees, and how it ends where a policy refuses to ask for one. */
async function callAsUser(arch) {
  const bundle = await bundleInside(join(folder, 'user'), { entry: 'test/windows-truth/as-user.ts', arch });
  const [script = '', ...args] = powershell(asUser);
  const env = { ...process.env, GMD_NODE: process.execPath, GMD_BUNDLE: bundle, GMD_OUT: 'C:\\gmd-truth-user' };
  around(
    ['reg.exe', 'add', POLICIES, '/v', 'ConsentPromptBehaviorUser', '/t', 'REG_DWORD', '/d', '0', '/f'],
    ['reg.exe', 'add', POLICIES, '/v', 'ConsentPromptBehaviorUser', '/t', 'REG_DWORD', '/d', '3', '/f'],
    () => {
      const { stdout, stderr } = call(join(system, script), args, env);
      writeFileSync(join(folder, 'as-user.txt'), `${stdout}\n${stderr}`);
    },
  );
  const seen = readJson('C:\\gmd-truth-user\\seen.json');
  writeFileSync(join(folder, 'as-user.json'), JSON.stringify(seen, undefined, 2));
  tell('an ordinary user is not elevated', seen.elevated === false, seen.elevated);
  tell('an ordinary user reads the rules of the firewall', seen.rules > 0, `${seen.rules} in ${seen.rulesMs} ms`);
  tell('exclusions are hidden from an ordinary user', seen.exclusions === 'not-permitted', seen.exclusions);
  tell('an ordinary user reads what Defender has logged', seen.folderBlocks === 'ok', seen.folderBlocks);
  tell('the elevated task does nothing for an ordinary user', seen.task === 5, seen.task);
  const asked = JSON.stringify(seen.asked);
  tell('nobody is asked where a policy refuses', ['refused', 'failed'].includes(seen.asked?.end), asked);
}

/** @param {string} path */
function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { failed: 'it wrote nothing' };
}

/** @param {string} name @param {Record<string, string>} variables @param {string | null} expected code of the first cause */
function diagnose(name, variables, expected) {
  const doctor = [join(root, 'dist/doctor.cjs'), 'diagnose', '--json'];
  const { stdout, stderr } = call(process.execPath, doctor, { ...process.env, ...variables });
  writeFileSync(join(folder, `diagnosis-${name}.json`), stdout);
  writeFileSync(join(folder, `diagnosis-${name}.txt`), stderr);
  const report = JSON.parse(stdout.toString() || '{}');
  const said = report.verdict === 'broken' ? report.causes?.[0]?.code : report.verdict;
  tell(`diagnosis ${name}`, expected === null ? said === 'healthy' || said === 'degraded' : said === expected, said);
}

/** @param {string} line @returns {string[]} */
function powershell(line) {
  return ['WindowsPowerShell\\v1.0\\powershell.exe', '-NoProfile', '-NonInteractive', '-Command', line];
}

/** @param {string[]} before @param {string[]} after @param {() => void} act */
function around([make = '', ...making], [undo = '', ...undoing], act) {
  call(join(system, make), making);
  try {
    act();
  } finally {
    call(join(system, undo), undoing);
  }
}

/** @param {string} program @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
function call(program, args, env = process.env) {
  return spawnSync(program, args, { env, windowsHide: true, timeout: 120_000, maxBuffer: 64 * 1024 * 1024 });
}

/** @param {Buffer | null} bytes */
function base64(bytes) {
  return bytes?.toString('base64') ?? '';
}

/** @param {string} what @param {boolean} right @param {unknown} seen */
function tell(what, right, seen) {
  if (!right) failed += 1;
  console.log(`${right ? 'ok  ' : 'FAIL'} ${what}: ${seen}`);
}
