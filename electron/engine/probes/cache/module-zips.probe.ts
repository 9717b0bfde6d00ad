import { failed, type Outcome, success } from '../../../../shared/domain/failure.ts';
import { escapePath, escapeVersion } from '../../../../shared/go/module-path.ts';
import type { Host } from '../../../host/host.ts';
import { defineProbe, type ProbeContext, type Recorded, valueOf } from '../../probe.ts';
import { goCommand } from '../../typed-command.ts';
import { hashZip } from '../../zip-hash.ts';
import settings, { type SettingsData, settingValue } from '../config/settings.probe.ts';
import modules, { type ModuleVersion } from '../project/modules.probe.ts';

type Problem = 'not-a-zip' | 'hash-differs' | 'empty';

interface Checked {
  readonly module: ModuleVersion;
  readonly path: string;
  /** Null: sound. */
  readonly result: Recorded<Problem | null>;
}

interface Data {
  readonly cache: string;
  readonly checked: readonly Checked[];
}

const MAX_ZIP = 500 << 20;
/** Bytes read in one run: a whole cache would take minutes, the modules in question are what matters. */
const MAX_TOTAL = 256 << 20;

/** Are the zips that `go` would take from the user's module cache whole, and what they claim to be? */
export default defineProbe<Data, { settings: typeof settings; modules: typeof modules }>({
  layer: 'cache',
  title: { 'zh-CN': '检查模块缓存', en: 'Check the module cache' },
  needs: { settings, modules },
  budgetMs: 25_000,
  async run(inputs, context) {
    const cache = cacheFolder(inputs.settings, context.host);
    const checked: Checked[] = [];
    let total = 0;
    for (const module of inputs.modules?.modules ?? []) {
      const size = await zipToCheck(context.host, cache, module);
      if (size === null || total + size > MAX_TOTAL || context.signal.aborted) continue;
      total += size;
      const path = zipPath(context.host, cache, module);
      checked.push({ module, path, result: await check(context, path) });
    }
    return { cache, checked };
  },
  interpret({ cache, checked }) {
    const evidence = checked.map((c) => c.result.evidence);
    const damaged = checked.flatMap(({ module, path, result }) => {
      const problem = valueOf(result);
      if (!problem) return [];
      const params = { module: module.path, version: module.version, path, problem };
      const subject = `${module.path}@${module.version}`;
      return [
        { code: 'cache.damaged-zip' as const, outcome: 'fail' as const, subject, params, evidence: [result.evidence] },
      ];
    });
    return [
      {
        code: 'cache.checked',
        outcome: 'ok',
        subject: cache,
        params: { path: cache, modules: checked.length },
        evidence,
      },
      ...damaged,
    ];
  },
});

/** GOMODCACHE, else `pkg/mod` below the first GOPATH, which is `go` in the home folder by default. Source: cmd/go/internal/cfg. */
function cacheFolder(data: SettingsData | null, host: Host): string {
  const own = settingValue(data, 'GOMODCACHE');
  if (own !== '') return own;
  const [first = ''] = settingValue(data, 'GOPATH').split(host.platform === 'windows' ? ';' : ':');
  return host.files.join(first === '' ? host.files.join(host.homeFolder(), 'go') : first, 'pkg', 'mod');
}

function zipPath(host: Host, cache: string, { path, version }: ModuleVersion): string {
  const module = escapePath(path);
  const escaped = escapeVersion(version);
  const folder = 'escaped' in module ? module.escaped.split('/') : [];
  const file = 'escaped' in escaped ? escaped.escaped : '';
  return host.files.join(cache, 'cache', 'download', ...folder, '@v', `${file}.zip`);
}

/** Size of the zip if `go` would read it: once unpacked it never looks at it again. Source: cmd/go/internal/modfetch/fetch.go. */
async function zipToCheck(host: Host, cache: string, module: ModuleVersion): Promise<number | null> {
  const zip = await host.files.facts(zipPath(host, cache, module));
  if (!zip.ok || zip.value.kind !== 'file' || zip.value.size > MAX_ZIP) return null;
  const escaped = escapePath(module.path);
  const folder = 'escaped' in escaped ? escaped.escaped.split('/') : [];
  const last = folder.pop() ?? '';
  const unpacked = await host.files.facts(host.files.join(cache, ...folder, `${last}@${module.version}`));
  return unpacked.ok ? null : zip.value.size;
}

function check(context: ProbeContext, path: string): Promise<Recorded<Problem | null>> {
  return context.record<Problem | null>(
    {
      operation: 'cache.zip',
      input: { path },
      command: goCommand(context.host, ['mod', 'verify']),
      show: (problem) => ({ problem }),
    },
    () => examine(context.host, path),
  );
}

async function examine(host: Host, path: string): Promise<Outcome<Problem | null>> {
  const zip = await host.files.read(path, MAX_ZIP);
  if (!zip.ok) return zip;
  if (zip.value.length === 0) return success('empty');
  const hash = await hashZip(zip.value);
  if (!hash.ok) return hash.failure.word === 'malformed-output' ? success('not-a-zip') : failed('output-too-large');
  const noted = await host.files.read(path.replace(/\.zip$/u, '.ziphash'), 4096);
  if (!noted.ok) return success(null);
  return success(new TextDecoder().decode(noted.value).trim() === hash.value ? null : 'hash-differs');
}
