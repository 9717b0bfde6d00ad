import { parseGo111module } from '../../go/go111module.ts';
import { parseGoflags } from '../../go/goflags.ts';
import { chooseToolchain } from '../../go/gotoolchain.ts';
import { escapePath } from '../../go/module-path.ts';
import { matchPrefixPatterns } from '../../go/patterns.ts';
import { type DownloadPrediction, predictDownload } from '../../go/predict-download.ts';
import { goQuote } from '../../go/quote.ts';
import { proxyFileUrl } from '../../go/request-url.ts';
import type { Situation } from '../situation.ts';
import { answersOf } from './server-answers.ts';

/** A module and version, as `go mod download` takes it. */
export interface AskedModule {
  readonly path: string;
  readonly version: string;
  /** Of a go.mod, whose modules are asked for by their go.mod first. */
  readonly ofProject?: boolean;
}

/**
 * What `go mod download PATH@VERSION` will come to, in the words that it prints: from the settings, and from what probes saw of
 * every server on its way. Undefined where they do not tell. Source of the order: cmd/go/main.go, go-failures A11.
 */
export function predictGoDownload(situation: Situation, module: AskedModule): DownloadPrediction | undefined {
  const value = (name: string) => situation.settings.get(name)?.value ?? '';
  const installed = situation.findings.of('go.installed')[0]?.params;
  if (!installed) return undefined;
  const stopped = stoppedBySettings(value, installed.version);
  if (stopped !== undefined) return { line: `go: ${stopped}` };
  const name = `${module.path}@${module.version}`;
  const differs = situation.findings
    .of('module.hash')
    .some((f) => f.params.module === module.path && f.params.matches === false);
  const damaged = situation.findings.of('cache.damaged').find((f) => f.params.module === module.path);
  if (damaged && (damaged.params.problem === 'not-a-zip' || damaged.params.problem === 'empty'))
    return { line: `go: unzip ${damaged.params.path}: zip: not a valid zip file` };
  const isPrivate = matchPrefixPatterns(value('GONOPROXY') || value('GOPRIVATE'), module.path);
  const uncreated = cannotBeCreated(situation);
  if (uncreated !== undefined) return { line: `go: ${uncreated}` };
  const predicted = predictDownload({
    module: module.path,
    version: module.version,
    goproxy: value('GOPROXY') || 'https://proxy.golang.org,direct',
    gosumdb: value('GOSUMDB') || 'sum.golang.org',
    checksumKnown: matchPrefixPatterns(value('GONOSUMDB') || value('GOPRIVATE'), module.path),
    first: module.ofProject === true ? 'mod' : 'info',
    ask: answersOf(situation),
    isPrivate,
  });
  if (!('succeeds' in predicted)) return predicted;
  const unkept = cannotBeKept(situation, module);
  if (unkept !== undefined) return { line: `go: ${unkept}` };
  if (!differs) return predicted;
  return { line: `go: ${name}: verifying module: checksum mismatch` };
}

/** What stops every command before anything is asked. Source: cmd/go/main.go (toolchain.Select, modload.Init). */
function stoppedBySettings(value: (name: string) => string, version: string): string | undefined {
  const toolchain = {
    gotoolchain: value('GOTOOLCHAIN'),
    local: version,
    goLine: '',
    toolchainLine: '',
    file: 'go.mod',
  };
  const chosen = chooseToolchain(toolchain);
  if (chosen.kind === 'error') return chosen.message;
  const flags = parseGoflags(value('GOFLAGS'));
  if ('error' in flags) return flags.error.message.replace(/^go: /u, '');
  const mode = parseGo111module(value('GO111MODULE'));
  if (mode === 'gopath') return "modules disabled by GO111MODULE=off; see 'go help modules'";
  return mode === 'modules' ? undefined : mode.error.message.replace(/^go: /u, '');
}

/** A module cache that cannot even be made. Source: cmd/go/internal/modfetch/cache.go (checkCacheDir). */
function cannotBeCreated({ findings }: Situation): string | undefined {
  const folder = findings.of('cache.folder')[0]?.params;
  if (folder?.problem === 'not-permitted' && !folder.exists)
    return `could not create module cache: mkdir ${folder.path}: permission denied`;
  return folder?.problem === 'name-too-long'
    ? `could not create module cache: stat ${folder.path}: file name too long`
    : undefined;
}

/** Bytes; modules are rarely smaller, unpacked. */
const ROOM = 256 << 10;

/** What arrives and finds no place. Source: cmd/go/internal/modfetch/cache.go (writeDiskStat), fetch.go (downloadZip). */
function cannotBeKept({ findings, goproxy }: Situation, { path, version }: AskedModule): string | undefined {
  const folder = findings.of('cache.folder')[0]?.params;
  const escaped = escapePath(path);
  if (!folder || 'error' in escaped) return undefined;
  const place = `${folder.path}/cache/download/${escaped.escaped}/@v`;
  if (folder.problem === 'read-only') return `writing stat cache: mkdir ${folder.path}/cache: read-only file system`;
  if (folder.freeFiles === 0) return `writing stat cache: mkdir ${place}: no space left on device`;
  // Where there is room for the small files, the archive is what does not fit.
  if ((folder.freeBytes ?? ROOM) >= ROOM) return undefined;
  const zip = proxyFileUrl(goproxy.entries[0]?.url ?? '', path, { file: 'zip', version });
  const from = 'url' in zip ? `read ${goQuote(zip.url)}: ` : '';
  return `${path}@${version}: ${from}write ${place}/${version}.zip….tmp: no space left on device`;
}
