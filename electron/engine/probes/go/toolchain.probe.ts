import { failed, type Outcome, success } from '../../../../shared/domain/failure.ts';
import type { FindingDraft, JudgementDraft, ObservationParams } from '../../../../shared/domain/finding.ts';
import { toolchainModuleVersion } from '../../../../shared/go/gotoolchain.ts';
import { goEnvironment } from '../../go-environment.ts';
import { readGoOutput } from '../../go-output.ts';
import { GoTrace } from '../../go-trace.ts';
import { cacheFolder, lookUpModule } from '../../module-cache.ts';
import { defineProbe, type ProbeContext, type Recorded, valueOf } from '../../probe.ts';
import { type ToolchainNeed, toolchainNeed } from '../../toolchain-choice.ts';
import { goCommand } from '../../typed-command.ts';
import { watchStall } from '../../watch-stall.ts';
import settings from '../config/settings.probe.ts';
import projectFiles from '../project/files.probe.ts';
import installation, { type GoFacts } from './installation.probe.ts';

type Fetched = ObservationParams['go.toolchain']['fetched'];

interface Attempt {
  readonly fetched: Fetched;
  readonly error: string;
}

interface Data {
  readonly need: ToolchainNeed | null;
  readonly local: string;
  readonly goos: string;
  readonly goarch: string;
  readonly inPath: boolean;
  readonly cached: boolean;
  readonly attempt: Recorded<Attempt> | null;
  readonly evidence: readonly string[];
}

const MODULE = 'golang.org/toolchain';
/** A toolchain has some 70 MB: once its archive comes, it is seen that it can be had. The rest of it is left alone. */
const AFTER_FIRST_BYTES_MS = 1500;
const MAX_OUTPUT = 1 << 20;

/**
 * Which toolchain would the user's `go` switch to, and can it be had? The real `go` fetches it as the module that it is;
 * what comes is never started. Sources: cmd/go/internal/toolchain/select.go, go-failures F98-F102.
 */
export default defineProbe<Data, { go: typeof installation; settings: typeof settings; files: typeof projectFiles }>({
  layer: 'go',
  title: { 'zh-CN': '检查需要的 Go 版本', en: 'Check which Go is needed' },
  needs: { go: installation, settings, files: projectFiles },
  budgetMs: 60_000,
  async run(inputs, context) {
    const go = inputs.go?.go;
    const evidence = [...(inputs.settings?.evidence ?? []), ...(inputs.files?.evidence ?? [])];
    const nothing = {
      need: null,
      local: '',
      goos: '',
      goarch: '',
      inPath: false,
      cached: false,
      attempt: null,
      evidence,
    };
    if (!go) return nothing;
    const need = toolchainNeed(go, inputs.settings, inputs.files?.files ?? null);
    const { choice } = need;
    const { GOHOSTOS: goos = '', GOHOSTARCH: goarch = '' } = go.env;
    const known = { ...nothing, need, local: go.version, goos, goarch };
    if (choice.kind !== 'switch') return known;
    const inPath = (await context.host.findPrograms(choice.toolchain)).length > 0;
    if (inPath || choice.pathOnly) return { ...known, inPath };
    const version = toolchainModuleVersion(choice.toolchain, goos, goarch);
    const cache = cacheFolder(inputs.settings, context.host);
    const held = await lookUpModule(context.host, cache, { path: MODULE, version });
    if (held?.state === 'tree') return { ...known, cached: true };
    return { ...known, attempt: await fetchToolchain(context, go, version) };
  },
  interpret({ need, local, goos, goarch, inPath, cached, attempt, evidence }) {
    if (!need) return [];
    const { choice, goLine, file, gotoolchain, tooOld } = need;
    const all = [...evidence, ...(attempt ? [attempt.evidence] : [])];
    const found: (FindingDraft | JudgementDraft)[] = [];
    if (tooOld) {
      const params = { file, needed: goLine, local, gotoolchain };
      found.push({ code: 'go.too-old', outcome: 'fail', subject: file, params, evidence: all });
    }
    if (choice.kind === 'switch') {
      const { toolchain, pathOnly, because } = choice;
      const { fetched, error } = (attempt && valueOf(attempt)) ?? { fetched: 'not-tried' as const, error: '' };
      const wanted = { toolchain, pathOnly, because, file, gotoolchain, local, goos, goarch };
      const params = { ...wanted, inPath, cached, fetched, error };
      const had = inPath || cached || fetched === 'yes' || fetched === 'begun';
      const outcome = had ? 'ok' : 'fail';
      found.push({ code: 'go.toolchain', outcome, subject: toolchain, params, evidence: all });
    }
    return found;
  },
});

function fetchToolchain(context: ProbeContext, go: GoFacts, version: string): Promise<Recorded<Attempt>> {
  const args = ['mod', 'download', '-json', '-x', `${MODULE}@${version}`];
  return context.record<Attempt>(
    {
      operation: 'go.toolchain',
      input: { version },
      command: goCommand(context.host, args),
      show: ({ fetched, error }) => ({ fetched, ...(error === '' ? {} : { error }) }),
    },
    () => runGo(context, go, args),
  );
}

async function runGo(context: ProbeContext, go: GoFacts, args: readonly string[]): Promise<Outcome<Attempt>> {
  const { host } = context;
  const scratch = await host.files.scratch('gomod-doctor-toolchain-');
  const trace = new GoTrace();
  const begun = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watch = watchStall(context, trace, host.files.join(scratch.path, 'modcache'));
  try {
    const result = await host.run({
      program: go.path,
      args,
      environment: goEnvironment(host, scratch.path),
      cwd: scratch.path,
      timeoutMs: Math.max(1, context.remaining() - 500),
      maxBytes: MAX_OUTPUT,
      signal: AbortSignal.any([context.signal, watch.stop, begun.signal]),
      onErrorLine: (line) => {
        trace.line(line, context.elapsed());
        if (/\.zip: 200 OK/u.test(line)) timer ??= setTimeout(() => begun.abort(), AFTER_FIRST_BYTES_MS);
      },
    });
    if (result.exitCode === 0) return success({ fetched: 'yes', error: '' });
    if (begun.signal.aborted) return success({ fetched: 'begun', error: '' });
    const { results, errors } = await readGoOutput(host, result.stdout, result.stderr);
    const error = results.flatMap((r) => r.error ?? [])[0] ?? errors[0] ?? trace.failures[0]?.text ?? '';
    if (result.exitCode === null && error === '') return failed('timed-out');
    return success({ fetched: 'no', error });
  } finally {
    clearTimeout(timer);
    watch.end();
    await scratch.dispose();
  }
}
