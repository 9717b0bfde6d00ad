import type { FindingDraft, ObservationParams } from '../../../../shared/domain/finding.ts';
import type { Setting } from '../../../../shared/domain/setting.ts';
import { type EnvFile, envFileValues, parseEnvFile } from '../../../../shared/go/env-file.ts';
import { envFilePath } from '../../../../shared/go/env-file-path.ts';
import { resolveSetting, type SettingLayers } from '../../../../shared/go/settings.ts';
import type { ScopedVariable } from '../../../host/host.ts';
import { defineProbe, type ProbeContext, type Recorded, valueOf } from '../../probe.ts';
import { placed, placesOf } from '../../setting-places.ts';
import { showFileCommand } from '../../typed-command.ts';
import installation from '../go/installation.probe.ts';

/** Settings that decide how `go` fetches modules, in the order in which people read them. */
const NAMES = [
  'GOPROXY',
  'GOSUMDB',
  'GOPRIVATE',
  'GONOPROXY',
  'GONOSUMDB',
  'GOINSECURE',
  'GOFLAGS',
  'GO111MODULE',
  'GOTOOLCHAIN',
  'GOVCS',
  'GOAUTH',
  'GOENV',
  'GOPATH',
  'GOMODCACHE',
  'GOROOT',
] as const;

const PROXY_NAMES = [
  'HTTPS_PROXY',
  'https_proxy',
  'HTTP_PROXY',
  'http_proxy',
  'NO_PROXY',
  'no_proxy',
  'ALL_PROXY',
  'all_proxy',
];
const TRUST_NAMES = ['SSL_CERT_FILE', 'SSL_CERT_DIR'];
/** Told of where somebody set them: the rest of what `go` reads. Source: internal/cfg (KnownEnv), `go help environment`. */
const OTHER_NAMES =
  'NETRC GODEBUG GOWORK GOCACHE GOCACHEPROG GOTMPDIR GOBIN GOOS GOARCH GOEXPERIMENT GOFIPS140 CGO_ENABLED CC CXX'.split(
    ' ',
  );
const MAX_FILE = 1 << 20;

export interface SettingsData {
  readonly settings: readonly Setting[];
  /** Path of the user's go/env file, null with GOENV=off. */
  readonly goenvPath: string | null;
  readonly file: EnvFile | null;
  readonly unreadable?: ObservationParams['env-file.unreadable'] | null;
  readonly stale?: readonly ObservationParams['setting.stale'][];
  readonly evidence: readonly string[];
}

export default defineProbe<SettingsData, { go: typeof installation }>({
  layer: 'config',
  title: { 'zh-CN': '读取设置及其来源', en: 'Read settings and where they come from' },
  needs: { go: installation },
  budgetMs: 15_000,
  async run({ go }, context) {
    const { host } = context;
    const environment = host.environment();
    const windows = host.platform === 'windows';
    const stored = await context.record(
      {
        operation: 'settings.stored-variables',
        input: {},
        command: windows ? 'reg query HKCU\\Environment' : 'cat /etc/environment ~/.profile',
        show: (variables) =>
          variables.filter(relevant).map(({ name, value, scope, where }) => ({ name, value, scope, where })),
      },
      () => host.storedVariables(),
    );
    const goenvPath = userFile(environment, windows, go?.go?.env['GOENV']);
    const user = goenvPath === null ? null : await readEnvFile(context, goenvPath);
    const goroot = go?.go?.goroot ?? '';
    const rootPath = goroot === '' ? null : host.files.join(goroot, 'go.env');
    const root = rootPath === null ? null : await readEnvFile(context, rootPath);
    const userFacts = user && valueOf(user);
    const rootFacts = root && valueOf(root);
    const unreadable = user && goenvPath !== null ? await whyUnreadable(context, goenvPath, user) : null;
    const layers: SettingLayers = {
      process: new Map(Object.entries(environment)),
      ...scopes(valueOf(stored) ?? []),
      ...(userFacts ? { goenv: envFileValues(userFacts) } : {}),
      ...(rootFacts ? { goroot: envFileValues(rootFacts, 'goroot') } : {}),
      ...(go?.go ? { goVersion: go.go.version } : {}),
      ignoreCase: windows,
    };
    const places = placesOf(valueOf(stored) ?? [], windows, [
      { source: 'goenv', path: goenvPath, file: userFacts ?? null },
      { source: 'goroot', path: rootPath, file: rootFacts ?? null },
    ]);
    const names = [...NAMES, ...setNames([...PROXY_NAMES, ...TRUST_NAMES, ...OTHER_NAMES], layers)];
    const resolved = names.map((name) => resolveSetting(name, layers));
    return {
      settings: resolved.map((setting) => placed(trustGo(setting, go?.go?.env), places)),
      goenvPath,
      file: userFacts ?? null,
      unreadable,
      stale: staleVariables(resolved, valueOf(stored) ?? []),
      evidence: [stored, user, root].flatMap((r) => (r ? [r.evidence] : [])),
    };
  },
  interpret({ settings, unreadable = null, stale = [], evidence }) {
    const lost: readonly FindingDraft[] = unreadable
      ? [{ code: 'env-file.unreadable', outcome: 'warn', subject: unreadable.path, params: unreadable, evidence }]
      : [];
    const old: readonly FindingDraft[] = stale.map((params) => ({
      code: 'setting.stale',
      outcome: 'warn',
      subject: params.name,
      params,
      evidence,
    }));
    const values = settings.flatMap((setting): readonly FindingDraft[] => {
      const value = {
        code: 'setting.value',
        outcome: 'ok',
        subject: setting.name,
        params: { setting },
        evidence,
      } as const;
      const hidden = setting.shadows.some((s) => s.source === 'goenv' && s.value !== setting.value);
      const overrides =
        hidden && !OTHER_NAMES.includes(setting.name) && ['process', 'user', 'machine'].includes(setting.source);
      return overrides ? [value, { ...value, code: 'setting.overrides' as const, outcome: 'warn' as const }] : [value];
    });
    return [...values, ...lost, ...old];
  },
});

/** Values of one name, as the probes below it ask for them; '' when unset. */
export function settingValue(data: SettingsData | null, name: string): string {
  return data?.settings.find((s) => s.name === name)?.value ?? '';
}

/**
 * Why the file of `go env -w` is of no use, and what stands in the usual one instead. That there is no usual file is no fault.
 * `go` says nothing in either case. Source: cmd/go/internal/cfg (initEnvCache, readEnvFile).
 */
async function whyUnreadable(
  context: ProbeContext,
  path: string,
  read: Recorded<EnvFile>,
): Promise<ObservationParams['env-file.unreadable'] | null> {
  if (read.outcome.ok) return null;
  const { host } = context;
  const windows = host.platform === 'windows';
  const environment = host.environment();
  const names = Object.keys(environment).filter((name) => (windows ? name.toUpperCase() : name) === 'GOENV');
  const named = names.some((name) => environment[name] !== '');
  const { word } = read.outcome.failure;
  if (word === 'not-found' && !named) return null;
  const without = Object.fromEntries(Object.entries(environment).filter(([name]) => !names.includes(name)));
  const usualPath = userFile(without, windows, undefined) ?? '';
  const usual = named && usualPath !== path ? await readEnvFile(context, usualPath) : null;
  const entries = (usual && valueOf(usual)?.entries) ?? [];
  return { path, failure: word, named, usualPath, lost: entries.map(({ key, value }) => ({ key, value })) };
}

/** Variables of which a new terminal would get another value: this process, or the program that started it, is older. */
function staleVariables(
  settings: readonly Setting[],
  stored: readonly ScopedVariable[],
): readonly ObservationParams['setting.stale'][] {
  return settings.flatMap(({ name, value, source, shadows }) => {
    if (['user', 'machine'].includes(source) || OTHER_NAMES.includes(name)) return [];
    const kept = shadows.find((s) => s.source === 'user') ?? shadows.find((s) => s.source === 'machine');
    if (!kept || kept.value === '' || (kept.source !== 'user' && kept.source !== 'machine')) return [];
    const current = source === 'process' ? value : '';
    if (current === kept.value) return [];
    const { source: storedFor } = kept;
    const where = stored.find((v) => v.scope === storedFor && v.name.toUpperCase() === name.toUpperCase())?.where ?? '';
    return [{ name, value: current, stored: kept.value, storedFor, where }];
  });
}

function userFile(
  environment: Readonly<Record<string, string>>,
  windows: boolean,
  fromGo: string | undefined,
): string | null {
  if (fromGo !== undefined && fromGo !== '') return fromGo === 'off' ? null : fromGo;
  const get = (name: string) => {
    if (!windows) return environment[name] ?? '';
    const key = Object.keys(environment).find((k) => k.toUpperCase() === name.toUpperCase());
    return key === undefined ? '' : (environment[key] ?? '');
  };
  const path = envFilePath(get, windows ? 'windows' : 'linux');
  return 'path' in path ? path.path : null;
}

function readEnvFile(context: ProbeContext, path: string): Promise<Recorded<EnvFile>> {
  return context.record<EnvFile>(
    {
      operation: 'settings.env-file',
      input: { path },
      command: showFileCommand(context.host, path),
      show: (file) => ({
        encoding: file.encoding,
        entries: file.entries.map(({ key, value, line }) => ({ key, value, line })),
      }),
    },
    async () => {
      const bytes = await context.host.files.read(path, MAX_FILE);
      return bytes.ok ? { ok: true, value: parseEnvFile(bytes.value) } : bytes;
    },
  );
}

function relevant({ name }: ScopedVariable): boolean {
  return /^(?:GO|CGO_|HTTPS?_PROXY$|NO_PROXY$|ALL_PROXY$|SSL_CERT_)/iu.test(name);
}

function scopes(variables: readonly ScopedVariable[]): Pick<SettingLayers, 'user' | 'machine'> {
  const of = (scope: 'user' | 'machine') =>
    new Map(variables.filter((v) => v.scope === scope).map((v) => [v.name, v.value]));
  return { user: of('user'), machine: of('machine') };
}

function setNames(names: readonly string[], layers: SettingLayers): readonly string[] {
  const unique = layers.ignoreCase ? names.filter((n) => n === n.toUpperCase()) : names;
  return unique.filter((name) => resolveSetting(name, layers).value !== '');
}

/** Where the real `go` reports another value than the rules, the real thing wins; its source is then unknown, so it stays. */
function trustGo(setting: Setting, env: Readonly<Record<string, string>> | undefined): Setting {
  const own = ['GOTOOLCHAIN', 'GOFLAGS', 'GOPATH', 'GOMODCACHE', 'GOAUTH', 'GOENV', 'GOROOT', ...OTHER_NAMES];
  const actual = env?.[setting.name];
  if (actual === undefined || own.includes(setting.name) || actual === setting.value) return setting;
  return { ...setting, value: actual };
}
