import { compareGoVersions, versionOfToolchain } from '../../go/go-version.ts';
import { matchPrefixPatterns } from '../../go/patterns.ts';
import { originForbidden } from '../../go/predict-direct.ts';
import { type DownloadPrediction, predictDownload } from '../../go/predict-download.ts';
import { predictStart } from '../../go/predict-start.ts';
import { predictToolchain } from '../../go/predict-toolchain.ts';
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
  const { version } = installed;
  const started = start(situation, version, module.ofProject === true);
  if (started === undefined || !('succeeds' in started)) return started;
  const { path } = module;
  const name = `${path}@${module.version}`;
  const value = valueIn(situation);
  const damaged = situation.findings.of('cache.damaged').find((f) => f.params.module === path)?.params;
  const forbidden = originForbidden(path, value('GOVCS'), value('GOPRIVATE'));
  const predicted = predictDownload({
    ...network(situation, version),
    module: path,
    version: module.version,
    checksumKnown: matchPrefixPatterns(value('GONOSUMDB') || value('GOPRIVATE'), path),
    first: module.ofProject === true ? 'mod' : 'info',
    isPrivate: matchPrefixPatterns(value('GONOPROXY') || value('GOPRIVATE'), path),
    ...(forbidden === undefined ? {} : { direct: forbidden }),
    ...(damaged ? { cached: ['zip' as const, ...damaged.beside] } : {}),
    unkept: unkeptFiles(situation, module),
  });
  if (!('succeeds' in predicted)) return predicted;
  if (damaged?.problem === 'not-a-zip' || damaged?.problem === 'empty')
    return { line: `go: unzip ${damaged.path}: zip: not a valid zip file` };
  const differs = situation.findings
    .of('module.hash')
    .some((f) => f.params.module === path && f.params.matches === false);
  return differs ? { line: `go: ${name}: verifying module: checksum mismatch` } : predicted;
}

/** An empty value is one of a `go` without its go.env; one that nobody has read is the default. */
function valueIn({ settings }: Situation): (name: string, unread?: string) => string {
  return (name, unread = '') => settings.get(name)?.value ?? unread;
}

/** GOAUTH came with it. Source: https://go.dev/doc/go1.24. */
const GOAUTH_SINCE = '1.24';

/** What decides about each request. */
function network(
  situation: Situation,
  version: string,
): Pick<DownloadQuestion, 'goproxy' | 'gosumdb' | 'ask' | 'goauth' | 'windows' | 'rememberedHead'> {
  const value = valueIn(situation);
  const knowsGoauth = compareGoVersions(versionOfToolchain(version), GOAUTH_SINCE) >= 0;
  const head = situation.findings.judged('cache.corrupt').find((f) => f.params['problem'] === 'tree-head');
  return {
    goproxy: value('GOPROXY', 'https://proxy.golang.org,direct'),
    gosumdb: value('GOSUMDB', 'sum.golang.org'),
    ask: answersOf(situation),
    windows: isWindows(situation),
    ...(knowsGoauth ? { goauth: value('GOAUTH') } : {}),
    ...(head ? { rememberedHead: String(head.params['message']) } : {}),
  };
}

/** Does it get as far as the module? Undefined where a toolchain is wanted and nobody has looked for it. */
function start(situation: Situation, version: string, inModule: boolean): DownloadPrediction | undefined {
  const value = valueIn(situation);
  const goroot = situation.findings.judged('go.goroot-invalid').find((f) => f.params['isFolder'] === false);
  const gopath = situation.settings.get('GOPATH');
  const ended = predictStart({
    value,
    gopath: gopath === undefined || gopath.source === 'default' ? '' : gopath.value,
    version,
    windows: isWindows(situation),
    inModule,
    ...(goroot ? { missingGoroot: goroot.subject } : {}),
  });
  if (ended !== undefined && 'line' in ended) return ended;
  const wanted = situation.findings.of('go.toolchain')[0]?.params;
  if (!wanted) return ended === undefined ? { succeeds: true } : undefined;
  if (wanted.inPath || wanted.cached) return { succeeds: true };
  const cacheProblem = cacheFolderProblem(situation);
  return predictToolchain({
    ...network(situation, version),
    toolchain: wanted.toolchain,
    pathOnly: wanted.pathOnly,
    goos: wanted.goos,
    goarch: wanted.goarch,
    ...(cacheProblem === undefined ? {} : { cacheProblem }),
  });
}
