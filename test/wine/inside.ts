// Runs on Node for Windows under Wine: what the adapters of the product really do there, as one JSON file.
import { writeFileSync } from 'node:fs';
import { runProcess } from '../../electron/host/run-process.ts';
import { loadKoffi } from '../../electron/host/windows/native/load-koffi.ts';
import { NativeRegistry } from '../../electron/host/windows/native/native-registry.ts';
import { runElevated } from '../../electron/host/windows/native/run-elevated.ts';
import { broadcastEnvironment, isElevated } from '../../electron/host/windows/native/windows-calls.ts';
import { RegTool } from '../../electron/host/windows/reg-tool.ts';
import { Registry } from '../../electron/host/windows/registry.ts';
import { openWindowsHost } from '../../electron/host/windows/windows-host.ts';
import { runElevatedTask } from '../../electron/privileged/one-shot.ts';
import { encodeRequest } from '../../electron/privileged/request.ts';

const USER = 'HKCU\\Environment';
const MACHINE = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment';
const REG = 'C:\\windows\\system32\\reg.exe';

/** Arguments that a command line could misread. */
const ARGUMENTS = [
  'plain',
  'two words',
  '',
  'name=Block Go',
  'program=C:\\Program Files\\Go\\bin\\go.exe',
  'C:\\ends with\\',
  'a"b',
  '\\"',
  '%PATH%',
  'a&b|c>d^e!f',
  '中文 名字',
];

async function main(output: string): Promise<void> {
  const environment = Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? '']));
  const koffi = loadKoffi();
  if (!koffi) throw new Error('koffi does not load');
  const tool = new Registry(new RegTool(runProcess, environment));
  const native = new Registry(new NativeRegistry(koffi));
  const command = (program: string, args: readonly string[]) => ({ program, args, environment, timeoutMs: 20_000 });

  const encoding = await tool.encoding();
  const missing = await runProcess(command(REG, ['query', 'HKCU\\Nope']), encoding);
  const written = await tool.change(USER, 'GMD_PATH', { type: 'REG_EXPAND_SZ', data: '%USERPROFILE%\\代码' });
  const [byTool, byCall] = [await tool.key(USER), await native.key(USER)];
  const lost = { type: 'REG_SZ', data: 'D:\\😀\\go' };
  const results = {
    encodings: [encoding, await native.encoding()],
    missing: { exitCode: missing.exitCode, text: missing.stdout + missing.stderr },
    written,
    writtenSeen: await native.entry(USER, 'GMD_PATH'),
    sameKey:
      byTool.ok &&
      byCall.ok &&
      JSON.stringify(sorted(byTool.value.values)) === JSON.stringify(sorted(byCall.value.values)),
    lossless: [tool.lossless, native.lossless],
    setNative: await native.change(USER, 'GMD_LOST', lost),
    lostByTool: await tool.entry(USER, 'GMD_LOST'),
    removed: [await native.change(USER, 'GMD_LOST', undefined), await tool.change(USER, 'GMD_PATH', undefined)],
    absent: [await native.key('HKCU\\Environment\\Nope'), await tool.optionalKey('HKCU\\Environment\\Nope')],
    subkeys: same(
      await tool.key('HKLM\\SYSTEM\\CurrentControlSet'),
      await native.key('HKLM\\SYSTEM\\CurrentControlSet'),
    ),
    told: await broadcastEnvironment(koffi),
    elevated: typeof isElevated(koffi),
    arguments: JSON.parse(
      (
        await runProcess(
          command(process.execPath, ['-e', 'console.log(JSON.stringify(process.argv.slice(1)))', '--', ...ARGUMENTS]),
        )
      ).stdout || 'null',
    ),
    expected: ARGUMENTS,
    notStarted: (await runProcess(command('C:\\windows\\system32\\no-such.exe', []))).notStarted?.word,
    exitCode: await runElevated(koffi, process.execPath, '--eval=process.exit(7)', 20_000),
    task: await machineVariable(native),
    host: await wholeHost(environment),
  };
  writeFileSync(output, JSON.stringify(results, undefined, 1));
}

/** The elevated task for real: it sets, compares and refuses on Wine's machine. */
async function machineVariable(native: Registry) {
  const value = { type: 'REG_SZ', data: 'https://goproxy.cn,direct' } as const;
  const set = (expect: typeof value | null, wanted: typeof value | null) =>
    runElevatedTask(encodeRequest([{ op: 'variable.set', name: 'GOPROXY', expect, value: wanted }]));
  const codes = [await set(null, value), await set(null, value)];
  const seen = await native.entry(MACHINE, 'GOPROXY');
  codes.push(await set(value, null), await runElevatedTask('--elevated-task=e30'));
  return { codes, seen, after: await native.optionalValue(MACHINE, 'GOPROXY') };
}

async function wholeHost(environment: Readonly<Record<string, string>>) {
  const host = await openWindowsHost(environment, async () => ({ ok: false, failure: { word: 'unsupported' } }));
  const wrote = await host.variables.write('user', 'GOPROXY', { text: 'https://goproxy.io', expandable: false });
  const stored = await host.storedVariables();
  const read = await host.variables.read('user', 'GOPROXY');
  const gone = [await host.variables.write('user', 'GOPROXY', null), await host.variables.read('user', 'GOPROXY')];
  return {
    platform: host.platform,
    hostsFile: host.hostsFile,
    wrote,
    read,
    gone,
    stored: stored.ok && stored.value.some(({ name, scope }) => name === 'GOPROXY' && scope === 'user'),
    machineWrite: await host.variables.write('machine', 'GOPROXY', null),
    guards: await host.guards.facts(new AbortController().signal),
    rules: await host.firewall.programRules(),
    proxy: await host.platformProxy(),
  };
}

function sorted(values: readonly { readonly name: string }[]) {
  return [...values].sort((a, b) => a.name.localeCompare(b.name));
}

function same(a: { readonly ok: boolean; readonly value?: unknown }, b: typeof a): boolean {
  const keys = (outcome: typeof a) => (outcome.value as { readonly subkeys: readonly string[] }).subkeys;
  return a.ok && b.ok && JSON.stringify([...keys(a)].sort()) === JSON.stringify([...keys(b)].sort());
}

main(process.argv[2] ?? '').catch((error: unknown) => {
  writeFileSync(
    process.argv[2] ?? '',
    JSON.stringify({ failed: String(error instanceof Error ? error.stack : error) }),
  );
});
