import type { JudgementDraft } from '../../../../shared/domain/finding.ts';
import type { EnvFile } from '../../../../shared/go/env-file.ts';
import { parseGo111module } from '../../../../shared/go/go111module.ts';
import { flagsOf } from '../../../../shared/go/goflag-names.ts';
import { goflagValue, parseGoflags } from '../../../../shared/go/goflags.ts';
import { pathSettingProblem } from '../../../../shared/go/gopath.ts';
import { parseGosumdb } from '../../../../shared/go/gosumdb.ts';
import { chooseToolchain } from '../../../../shared/go/gotoolchain.ts';
import { proxyForUrl } from '../../../../shared/go/http-proxy.ts';
import { lintPatterns } from '../../../../shared/go/pattern-lint.ts';
import { sha256 } from '../../node-crypto.ts';
import { defineProbe, type ProbeContext } from '../../probe.ts';
import installation from '../go/installation.probe.ts';
import settings, { type SettingsData, settingValue } from './settings.probe.ts';

type Judgement = Pick<JudgementDraft, 'code' | 'subject' | 'params'>;

interface Data {
  readonly judgements: readonly Judgement[];
  readonly evidence: readonly string[];
}

const PATTERN_NAMES = ['GOPRIVATE', 'GONOPROXY', 'GONOSUMDB'] as const;

/** Judges single settings that are wrong by themselves, by the rules of `go`. */
export default defineProbe<Data, { settings: typeof settings; go: typeof installation }>({
  layer: 'config',
  title: { 'zh-CN': '逐项检查设置', en: 'Check each setting' },
  needs: { settings, go: installation },
  budgetMs: 2000,
  async run({ settings: data, go }, context) {
    const value = (name: string) => settingValue(data, name);
    const source = (name: string) => data?.settings.find((s) => s.name === name)?.source ?? 'default';
    const about = (code: string, name: string, more: object): Judgement => ({
      code,
      subject: name,
      params: { value: value(name), source: source(name), ...more },
    });
    const judgements = [
      ...(parseGo111module(value('GO111MODULE')) === 'gopath'
        ? [about('config.go111module-off', 'GO111MODULE', {})]
        : []),
      ...sumdb(value('GOSUMDB')).map(({ code, message }) => about(code, 'GOSUMDB', { message })),
      ...toolchain(value('GOTOOLCHAIN'), go?.go?.version ?? '').map((message) =>
        about('config.gotoolchain-invalid', 'GOTOOLCHAIN', { message }),
      ),
      ...goflags(value('GOFLAGS'), go?.go?.version ?? '').map((message) =>
        about('config.goflags-invalid', 'GOFLAGS', { message }),
      ),
      ...paths(data, context.host.platform === 'windows').map(({ name, message, entry }) =>
        about('config.gopath-invalid', name, { entry, message, kind: 'value' }),
      ),
      ...homeless(data, context).map((home) =>
        about('config.gopath-invalid', 'GOPATH', { entry: '', message: NO_CACHE, kind: 'no-home', home }),
      ),
      ...(goflagValue(value('GOFLAGS'), 'mod') === 'vendor' ? [about('config.goflags-vendor', 'GOFLAGS', {})] : []),
      // GONOPROXY and GONOSUMDB are GOPRIVATE's unless they are set themselves.
      ...PATTERN_NAMES.filter((name) => name === 'GOPRIVATE' || value(name) !== value('GOPRIVATE')).flatMap((name) =>
        patterns(value(name)).map(({ code, more }) => about(code, name, more)),
      ),
      ...broad(value('GOINSECURE')).map((pattern) => about('config.goinsecure-broad', 'GOINSECURE', { pattern })),
      ...hidden(data),
      ...proxies(context).map(({ variable, kind }) => about('proxy.malformed', variable, { value: '', kind })),
    ];
    return { judgements, evidence: data?.evidence ?? [] };
  },
  interpret({ judgements, evidence }) {
    return judgements.map((judgement) => ({ ...judgement, outcome: 'warn' as const, evidence }));
  },
});

function sumdb(value: string): readonly { code: string; message: string }[] {
  if (value === '') return [];
  const parsed = parseGosumdb(value, sha256);
  if ('off' in parsed) return [{ code: 'config.gosumdb-off', message: '' }];
  return 'error' in parsed ? [{ code: 'config.gosumdb-invalid', message: parsed.error.message }] : [];
}

function toolchain(gotoolchain: string, local: string): readonly string[] {
  // Before Go 1.21 the setting does not exist.
  if (gotoolchain === '' || !/^go1\.(?:2[1-9]|[3-9]\d)/u.test(local)) return [];
  const choice = chooseToolchain({ gotoolchain, local, goLine: '', toolchainLine: '', file: 'go.mod' });
  return choice.kind === 'error' ? [choice.message] : [];
}

function goflags(value: string, version: string): readonly string[] {
  const parsed = parseGoflags(value, flagsOf(version));
  return 'error' in parsed ? [parsed.error.message] : [];
}

function paths(data: SettingsData | null, windows: boolean) {
  const set = (name: string) => {
    const setting = data?.settings.find((s) => s.name === name);
    return setting && setting.source !== 'default' ? setting.value : '';
  };
  const problem = pathSettingProblem({ GOPATH: set('GOPATH'), GOMODCACHE: set('GOMODCACHE') }, windows);
  return problem ? [problem] : [];
}

const NO_CACHE = 'module cache not found: neither GOMODCACHE nor GOPATH is set';

/** The variable that names the home folder, where it is empty and nothing else says where modules go. Source: go/build (defaultGOPATH). */
function homeless(data: SettingsData | null, { host }: ProbeContext): readonly string[] {
  const windows = host.platform === 'windows';
  const home = windows ? 'USERPROFILE' : 'HOME';
  const named = Object.entries(host.environment()).some(
    ([name, value]) => (windows ? name.toUpperCase() : name) === home && value !== '',
  );
  const set = ['GOPATH', 'GOMODCACHE'].some((name) => settingValue(data, name) !== '');
  return data === null || named || set ? [] : [home];
}

function patterns(value: string): readonly { code: string; more: object }[] {
  const found = lintPatterns(value);
  const never = found.filter(({ canMatch }) => !canMatch);
  const broad = found.find(({ problem }) => problem === 'too-broad');
  return [
    ...(never.length > 0
      ? [
          {
            code: 'config.goprivate-malformed',
            more: { patterns: never.map(({ pattern, meant = '' }) => ({ pattern, meant })) },
          },
        ]
      : []),
    ...(broad ? [{ code: 'config.goprivate-too-broad', more: { pattern: broad.pattern } }] : []),
  ];
}

function broad(value: string): readonly string[] {
  const found = lintPatterns(value).find(({ problem }) => problem === 'too-broad');
  return found ? [found.pattern] : [];
}

/** Settings of the env file that are written down and not in force, because of the file's encoding or line ends. */
function hidden(data: SettingsData | null): readonly Judgement[] {
  const { file = null, goenvPath = null } = data ?? {};
  if (!file || goenvPath === null) return [];
  const seen = (key: string) => file.entries.filter((e) => e.key === key).at(-1)?.value;
  const lost = file.intended.filter(({ key, value }) => affects(data, file, key) && seen(key) !== value);
  if (lost.length === 0) return [];
  const params = { path: goenvPath, encoding: file.encoding, lost: lost.map(({ key, value }) => ({ key, value })) };
  return [{ code: 'config.env-file-encoding', subject: goenvPath, params }];
}

/** A carriage return counts where this `go` keeps it; newer ones take it off. Source: go-failures A6. */
function affects(data: SettingsData | null, { encoding, warnings }: EnvFile, key: string): boolean {
  if (encoding !== 'utf-8') return true;
  const crlf = warnings.some((w) => w.kind === 'crlf' && w.key === key);
  return crlf && settingValue(data, key).endsWith('\r');
}

/**
 * Proxy variables whose value is no proxy address. `ignored`: go cannot read it and connects directly. `misread`: go takes
 * the scheme for a host, because what follows it does not parse. The value itself may hold a password and stays here.
 */
function proxies({ host }: ProbeContext): readonly { variable: string; kind: 'ignored' | 'misread' }[] {
  return ['https://proxy.golang.org', 'http://proxy.golang.org'].flatMap((url): ReturnType<typeof proxies> => {
    const choice = proxyForUrl(host.environment(), url, { ignoreCase: host.platform === 'windows' });
    if (!choice) return [];
    if ('error' in choice)
      return choice.error.kind === 'malformed' ? [{ variable: choice.variable, kind: 'ignored' }] : [];
    return /^(?:https?|socks5h?)$/u.test(choice.proxy.host) ? [{ variable: choice.variable, kind: 'misread' }] : [];
  });
}
