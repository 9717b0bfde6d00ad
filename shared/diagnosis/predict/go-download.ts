import { compareGoVersions, versionOfToolchain } from '../../go/go-version.ts';
import { matchPrefixPatterns } from '../../go/patterns.ts';
import { originForbidden } from '../../go/predict-direct.ts';
import type { DownloadPrediction } from '../../go/predict-download.ts';
import { predictGo, type WantedToolchain } from '../../go/predict-go.ts';
import type { StartQuestion } from '../../go/predict-start.ts';
import type { DownloadQuestion } from '../../go/server-answer.ts';
import type { Situation } from '../situation.ts';
import { cacheFolderProblem, unkeptFiles } from './cache-folder.ts';
import { answersOf } from './server-answers.ts';
import { isWindows } from './word-path-failure.ts';

/** A module and version, as `go mod download` takes it. */
export interface AskedModule {
  readonly path: string;
  readonly version: string;
  /** Of a go.mod, whose modules are asked for by their go.mod first. */
  readonly ofProject?: boolean;
}

/**
 * What `go mod download PATH@VERSION` will come to, in the words that it prints: from the settings, and from what probes saw of
 * every server on its way and of this machine, never from what `go` printed. Undefined where they do not tell. Source of the
 * order: cmd/go/main.go, go-failures A11.
 */
export function predictGoDownload(situation: Situation, module: AskedModule): DownloadPrediction | undefined {
  const installed = situation.findings.of('go.installed')[0]?.params;
  if (!installed) return undefined;
  const { path, version } = module;
  const wanted = wantedToolchain(situation);
  const predicted = predictGo({
    start: startOf(situation, installed.version, module.ofProject === true),
    ...(wanted ? { wanted } : {}),
    download: downloadOf(situation, installed.version, module),
  });
  if (!predicted || !('succeeds' in predicted)) return predicted;
  const damaged = damageOf(situation, path);
  if (damaged?.problem === 'not-a-zip' || damaged?.problem === 'empty')
    return { line: `go: unzip ${damaged.path}: zip: not a valid zip file` };
  const differs = situation.findings
    .of('module.hash')
    .some((f) => f.params.module === path && f.params.matches === false);
  return differs ? { line: `go: ${path}@${version}: verifying module: checksum mismatch` } : predicted;
}

/** An empty value is one of a `go` without its go.env; one that nobody has read is the default. */
function valueIn({ settings }: Situation): (name: string, unread?: string) => string {
  return (name, unread = '') => settings.get(name)?.value ?? unread;
}

function startOf(situation: Situation, version: string, inModule: boolean): StartQuestion {
  const goroot = situation.findings.judged('go.goroot-invalid').find((f) => f.params['isFolder'] === false);
  const gopath = situation.settings.get('GOPATH');
  return {
    value: valueIn(situation),
    gopath: gopath === undefined || gopath.source === 'default' ? '' : gopath.value,
    version,
    windows: isWindows(situation),
    inModule,
    ...(goroot ? { missingGoroot: goroot.subject } : {}),
  };
}

function wantedToolchain({ findings }: Situation): WantedToolchain | undefined {
  const wanted = findings.of('go.toolchain')[0]?.params;
  return wanted && { ...wanted, here: wanted.inPath || wanted.cached };
}

/** GOAUTH came with it. Source: https://go.dev/doc/go1.24. */
const GOAUTH_SINCE = '1.24';

function downloadOf(situation: Situation, go: string, module: AskedModule): DownloadQuestion {
  const value = valueIn(situation);
  const { path, version } = module;
  const damaged = damageOf(situation, path);
  const forbidden = originForbidden(path, value('GOVCS'), value('GOPRIVATE'));
  const cacheProblem = cacheFolderProblem(situation);
  const head = situation.findings.judged('cache.corrupt').find((f) => f.params['problem'] === 'tree-head');
  return {
    module: path,
    version,
    goproxy: value('GOPROXY', 'https://proxy.golang.org,direct'),
    gosumdb: value('GOSUMDB', 'sum.golang.org'),
    checksumKnown: matchPrefixPatterns(value('GONOSUMDB') || value('GOPRIVATE'), path),
    first: module.ofProject === true ? 'mod' : 'info',
    ask: answersOf(situation),
    isPrivate: matchPrefixPatterns(value('GONOPROXY') || value('GOPRIVATE'), path),
    unkept: unkeptFiles(situation, module),
    windows: isWindows(situation),
    ...(compareGoVersions(versionOfToolchain(go), GOAUTH_SINCE) >= 0 ? { goauth: value('GOAUTH') } : {}),
    ...(cacheProblem === undefined ? {} : { cacheProblem }),
    ...(head ? { rememberedHead: String(head.params['message']) } : {}),
    ...(forbidden === undefined ? {} : { direct: forbidden }),
    ...(damaged ? { cached: ['zip' as const, ...damaged.beside] } : {}),
  };
}

function damageOf({ findings }: Situation, module: string) {
  return findings.of('cache.damaged').find((f) => f.params.module === module)?.params;
}
