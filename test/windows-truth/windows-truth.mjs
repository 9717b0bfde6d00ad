// `npm run windows-truth`: asks a real Windows what the code takes for granted (commands.mjs), and breaks it the way the recorded
// machines are broken, to see that the doctor says the same of it. Leaves all answers in test-results/windows-truth/. Changes
// the machine and changes it back: for the throw-away machines of CI only.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inCheckout, root } from '../../build/runtime/paths.mjs';
import { fetchKoffi } from '../../build/windows/koffi.mjs';
import { bundleInside } from '../wine/bundle-inside.mjs';
import { COMMANDS } from './commands.mjs';

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

/** What test/wine does under Wine, on the real thing: registry, variables, arguments, and the elevated task with its exit code. */
async function callWindows() {
  await fetchKoffi('x64', inCheckout('out/windows/native/x64/koffi.node'));
  const output = join(folder, 'calls.json');
  call(process.execPath, [await bundleInside(join(folder, 'calls')), output]);
  const seen = existsSync(output) ? JSON.parse(readFileSync(output, 'utf8')) : { failed: 'it wrote nothing' };
  tell('calls into Windows', seen.failed === undefined, seen.failed ?? 'all made');
  tell('reg.exe and advapi32 show the same key', seen.sameKey === true, seen.sameKey);
  tell('arguments arrive', JSON.stringify(seen.arguments) === JSON.stringify(seen.expected), seen.arguments);
  tell('an elevated child gives its exit code', seen.exitCode?.exitCode === 7, JSON.stringify(seen.exitCode));
  tell('Explorer is told of variables', seen.told?.ok ?? seen.told, JSON.stringify(seen.told));
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
