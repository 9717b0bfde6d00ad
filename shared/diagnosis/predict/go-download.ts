import { parseGo111module } from '../../go/go111module.ts';
import { parseGoflags } from '../../go/goflags.ts';
import { chooseToolchain } from '../../go/gotoolchain.ts';
import { matchPrefixPatterns } from '../../go/patterns.ts';
import { type DownloadPrediction, predictDownload } from '../../go/predict-download.ts';
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
  const damaged = situation.findings.of('cache.damaged-zip').find((f) => f.params.module === module.path);
  if (damaged && damaged.params.problem !== 'hash-differs')
    return { line: `go: unzip ${damaged.params.path}: zip: not a valid zip file` };
  const isPrivate = matchPrefixPatterns(value('GONOPROXY') || value('GOPRIVATE'), module.path);
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
  if (!('succeeds' in predicted) || !differs) return predicted;
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
