import { compareGoVersions, versionOfToolchain } from '../../go/go-version.ts';
import { matchPrefixPatterns } from '../../go/patterns.ts';
import type { DownloadPrediction } from '../../go/predict-download.ts';
import { predictGo, type WantedToolchain } from '../../go/predict-go.ts';
import type { StartQuestion } from '../../go/predict-start.ts';
import type { DownloadQuestion } from '../../go/server-answer.ts';
import type { Situation } from '../situation.ts';
import { cacheFolderProblem, damageOf, notAZip, unkeptFiles } from './cache-folder.ts';
import { originFailure } from './origin-failure.ts';
import { type AskedModule, predictProjectOf } from './project.ts';
import { answersOf } from './server-answers.ts';
import { isWindows } from './word-path-failure.ts';

/**
 * What `go mod download PATH@VERSION` will come to, in the words that it prints, or `go mod download` in a project: from the
 * settings, and from what probes saw of every server on its way and of this machine, never from an error that `go` printed (of its
 * trace only which addresses said that a module is not there). Undefined where they do not tell. Source of the order: cmd/go/main.go, go-failures A11.
 */
export function predictGoDownload(
  situation: Situation,
  asked: AskedModule | 'project',
): DownloadPrediction | undefined {
  const installed = situation.findings.of('go.installed')[0]?.params;
  if (!installed) return undefined;
  const wanted = wantedToolchain(situation);
  const inProject = asked === 'project';
  const question = (module: AskedModule) => downloadOf(situation, installed.version, module);
  const predicted = predictGo({
    start: startOf(situation, installed.version, inProject),
    ...(wanted ? { wanted } : {}),
    ...(inProject
      ? {
          download: question({ path: '', version: '' }),
          rest: () => predictProjectOf(situation, installed.version, question),
        }
      : { download: question(asked) }),
  });
  return inProject || !predicted || !('succeeds' in predicted) ? predicted : unpacked(situation, asked);
}

/** What is not right with what came. */
function unpacked(situation: Situation, { path, version }: AskedModule): DownloadPrediction {
  const damage = notAZip(situation, path);
  if (damage !== undefined) return { line: damage };
  const differs = situation.findings
    .of('module.hash')
    .some((f) => f.params.module === path && f.params.matches === false);
  return differs ? { line: `go: ${path}@${version}: verifying module: checksum mismatch` } : { succeeds: true };
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
  const direct = originFailure(situation, module);
  const cacheProblem = cacheFolderProblem(situation);
  const head = situation.findings.judged('cache.corrupt').find((f) => f.params['problem'] === 'tree-head');
  return {
    module: path,
    version,
    goproxy: value('GOPROXY', 'https://proxy.golang.org,direct'),
    gosumdb: value('GOSUMDB', 'sum.golang.org'),
    checksumKnown: matchPrefixPatterns(value('GONOSUMDB') || value('GOPRIVATE'), path),
    ask: answersOf(situation),
    isPrivate: matchPrefixPatterns(value('GONOPROXY') || value('GOPRIVATE'), path),
    unkept: unkeptFiles(situation, module),
    windows: isWindows(situation),
    ...(compareGoVersions(versionOfToolchain(go), GOAUTH_SINCE) >= 0 ? { goauth: value('GOAUTH') } : {}),
    ...(cacheProblem === undefined ? {} : { cacheProblem }),
    ...(head ? { rememberedHead: String(head.params['message']) } : {}),
    ...(direct ? { direct } : {}),
    ...(damaged ? { cached: ['zip' as const, ...damaged.beside] } : {}),
  };
}
