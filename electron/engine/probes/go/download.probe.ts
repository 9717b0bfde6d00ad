import { failed, type Outcome, success } from '../../../../shared/domain/failure.ts';
import type { FindingDraft } from '../../../../shared/domain/finding.ts';
import { explainText } from '../../../../shared/go/error-text.ts';
import { compareGoVersions, versionOfToolchain } from '../../../../shared/go/go-version.ts';
import { type DeclaredPath, readDeclaredPaths } from '../../fetched-go-mod.ts';
import { goEnvironment } from '../../go-environment.ts';
import { type ModuleResult, readGoOutput } from '../../go-output.ts';
import { GoTrace, type TracedFailure } from '../../go-trace.ts';
import { defineProbe, type ProbeContext, type Recorded, valueOf } from '../../probe.ts';
import { sshEnvironment } from '../../ssh-environment.ts';
import { toolchainNeed } from '../../toolchain-choice.ts';
import { goCommand } from '../../typed-command.ts';
import { QUIET_MS, watchStall } from '../../watch-stall.ts';
import settings, { type SettingsData, settingValue } from '../config/settings.probe.ts';
import projectFiles, { type ProjectFiles } from '../project/files.probe.ts';
import modules, { type ModulesData } from '../project/modules.probe.ts';
import git from '../vcs/git.probe.ts';
import installation, { type GoFacts } from './installation.probe.ts';

export interface GoRunFacts {
  readonly command: string;
  /** Null when it was stopped by us. */
  readonly exitCode: number | null;
  readonly stoppedAfterMs?: number;
  readonly hangingUrl?: string;
  /** A command of git that had not ended when it was stopped. */
  readonly hangingCommand?: string;
  /** Addresses where it was told that a module is not there. */
  readonly absent: readonly string[];
  /** Requests that ended without a status; it may have passed by where they went, and have no word of them at its end. */
  readonly brokenOff: readonly TracedFailure[];
  readonly results: readonly ModuleResult[];
  /** Modules that failed although their go.mod had come: the path that it names. */
  readonly declared: readonly DeclaredPath[];
  /** Error lines beside the per-module ones, trace removed. */
  readonly errors: readonly string[];
  readonly bytes: number;
  readonly seconds: number;
}

export interface DownloadData {
  readonly run: Recorded<GoRunFacts> | null;
  readonly facts: GoRunFacts | null;
}

const MAX_OUTPUT = 32 << 20;
const MAX_PROJECT_FILE = 64 << 20;

/** The only ground truth: the real `go mod download` into throw-away caches. Judged by its exit code; stopped when enough is known. */
export default defineProbe<
  DownloadData,
  {
    go: typeof installation;
    modules: typeof modules;
    settings: typeof settings;
    files: typeof projectFiles;
    git: typeof git;
  }
>({
  layer: 'go',
  title: { 'zh-CN': '真正下载一次', en: 'Download for real' },
  needs: { go: installation, modules, settings, files: projectFiles, git },
  budgetMs: 600_000,
  async run({ go, modules: set, settings: data, files, git: found }, context) {
    const unreadable = set?.read && !set.read.outcome.ok;
    if (!go?.go || !set || unreadable || set.modules.length === 0) return { run: null, facts: null };
    const environment = async (scratch: string) => ({
      ...goEnvironment(context.host, scratch, { goauth: settingValue(data, 'GOAUTH') }),
      ...(await sshEnvironment(context, found?.git?.values ?? [], scratch)),
    });
    const tooNew = goLineTooNew(go.go, data, files?.files ?? null);
    const run = await download(context, go.go, set, { tooNew, environment });
    return { run, facts: valueOf(run) ?? null };
  },
  interpret({ run, facts }) {
    if (!run || !facts) return [];
    const failures = facts.results.filter((r) => r.error !== undefined);
    const params = {
      exitCode: facts.exitCode,
      ...(facts.absent.length === 0 ? {} : { absent: facts.absent }),
      ...(facts.stoppedAfterMs === undefined ? {} : { stoppedAfterMs: facts.stoppedAfterMs }),
      ...(facts.hangingUrl === undefined ? {} : { hangingUrl: facts.hangingUrl }),
      modules: facts.results.length,
      failed: failures.length,
      bytes: facts.bytes,
      seconds: facts.seconds,
    };
    const outcome = facts.exitCode === 0 ? 'ok' : facts.exitCode === null ? 'timed-out' : 'fail';
    const evidence = [run.evidence];
    const ended: FindingDraft = { code: 'go.download', outcome, subject: 'go mod download', params, evidence };
    const texts = facts.exitCode === 0 ? [] : uniqueTexts(facts);
    return [
      ended,
      ...texts.map((t) => errorFinding(t, evidence)),
      ...facts.declared.map((d) => declaredFinding(d, evidence)),
    ];
  },
});

/** Nobody was asked for it but by `go` itself. */
function declaredFinding({ module, version, declares }: DeclaredPath, evidence: readonly string[]): FindingDraft {
  const params = { target: 'go mod download', module, version, declares };
  return { code: 'module.declared', outcome: 'warn', subject: `${module}@${version}`, params, evidence };
}

interface ErrorText {
  readonly text: string;
  readonly module?: string;
  readonly version?: string;
}

function uniqueTexts({ results, errors }: GoRunFacts): readonly ErrorText[] {
  const perModule = results.flatMap(({ path, version, error }) =>
    error === undefined ? [] : [{ text: error, module: path, version }],
  );
  const known = new Set(perModule.map((t) => t.text));
  const others = errors.filter((text) => ![...known].some((k) => text.includes(k.split('\n', 1)[0] ?? k)));
  return [...perModule, ...others.map((text) => ({ text }))].slice(0, 50);
}

function errorFinding({ text, module, version }: ErrorText, evidence: readonly string[]): FindingDraft {
  const host = /https?:\/\/(?:[^/@\s"]*@)?([^/\s":]+)/u.exec(text)?.[1]?.toLowerCase();
  const params = {
    text,
    ...(module === undefined ? {} : { module }),
    ...(version === undefined ? {} : { version }),
    ...(host === undefined ? {} : { host }),
    hints: explainText(text).map(({ code, subject }) => (subject === undefined ? { code } : { code, subject })),
  };
  return {
    code: 'go.download-error',
    outcome: 'fail',
    subject: module ? `${module}@${version}` : 'go',
    params,
    evidence,
  };
}

/** How `go` is run here. */
interface How {
  /** The line of go.mod that asks for a newer Go than this one. */
  readonly tooNew: number | null;
  /** Its variables, once there is a scratch folder. */
  environment(scratch: string): Promise<Readonly<Record<string, string>>>;
}

function download(context: ProbeContext, go: GoFacts, set: ModulesData, how: How): Promise<Recorded<GoRunFacts>> {
  const args = set.project === null ? set.modules.map((m) => `${m.path}@${m.version}`) : [];
  const command = goCommand(context.host, ['mod', 'download', '-json', '-x', ...args]);
  return context.record<GoRunFacts>(
    {
      operation: 'go.mod-download',
      input: { modules: set.modules.length, source: set.source },
      command,
      show: ({ exitCode, results, errors, hangingUrl }) => ({
        exitCode,
        modules: results.length,
        failed: results.filter((r) => r.error !== undefined).length,
        errors: [...errors, ...results.flatMap((r) => r.error ?? [])].slice(0, 20),
        ...(hangingUrl === undefined ? {} : { hangingUrl }),
      }),
    },
    () => runGo(context, go, set, args, command, how),
  );
}

async function runGo(
  context: ProbeContext,
  go: GoFacts,
  set: ModulesData,
  modules: readonly string[],
  command: string,
  { tooNew, environment }: How,
): Promise<Outcome<GoRunFacts>> {
  const { host } = context;
  const scratch = await host.files.scratch('gomod-doctor-go-');
  const trace = new GoTrace();
  try {
    const modfile =
      set.project === null
        ? success<readonly string[]>([])
        : await projectFlags(context, scratch.path, set.project, tooNew);
    if (!modfile.ok) return modfile;
    const started = context.elapsed();
    const modcache = host.files.join(scratch.path, 'modcache');
    const told = new Set<string>();
    const came = (module: string, bytes: number | undefined) => {
      if (!told.has(module)) context.tell('go.module', module, bytes);
      told.add(module);
    };
    const watch = watchStall(context, trace, modcache, came);
    const result = await host
      .run({
        program: go.path,
        args: ['mod', 'download', ...modfile.value, '-json', '-x', ...modules],
        environment: await environment(scratch.path),
        cwd: set.project ?? scratch.path,
        timeoutMs: Math.max(1, context.remaining() - 200),
        maxBytes: MAX_OUTPUT,
        signal: AbortSignal.any([context.signal, watch.stop]),
        onErrorLine: (line) => trace.line(line, context.elapsed()),
      })
      .finally(() => watch.end());
    const ended = context.elapsed();
    const { results, errors, bytes } = await readGoOutput(host, result.stdout, result.stderr);
    // Those that came too fast to be seen on their way.
    for (const one of results) if (one.error === undefined) came(`${one.path}@${one.version}`, one.bytes);
    const stopped = result.exitCode === null;
    // Requests that end in errors of their own are waited for, they do not hang.
    const silent = watch.quietMs() >= context.patience.silenceMs(QUIET_MS);
    const quiet = stopped && trace.failures.length === 0 && silent;
    const hangingCommand = stopped ? trace.command : undefined;
    const hanging = quiet && hangingCommand === undefined ? (trace.longest() ?? trace.latest()) : null;
    if (stopped && result.stopped === 'output-too-large') return failed('output-too-large');
    // `go` tells every module that it was asked for: without a word it did not do what it says.
    if (result.exitCode === 0 && modules.length > 0 && results.length === 0) return failed('malformed-output');
    return success({
      command,
      exitCode: result.exitCode,
      ...(stopped ? { stoppedAfterMs: ended - started } : {}),
      ...(hanging ? { hangingUrl: hanging.url } : {}),
      ...(hangingCommand === undefined ? {} : { hangingCommand }),
      absent: trace.absent,
      brokenOff: trace.failures,
      results,
      declared: await readDeclaredPaths(host.files, modcache, set.modules, errors),
      // Stopped, it has no last word; its trace quotes the same errors.
      errors: stopped && errors.length === 0 ? trace.failures.map(({ text }) => text) : errors,
      bytes,
      seconds: (ended - started) / 1000,
    });
  } finally {
    await scratch.dispose();
  }
}

/**
 * Lets `go` read copies of go.mod and go.sum, so that the project stays as it is, while relative replacements still start
 * from the project's folder. The line `tooNew` of go.mod, if any, then asks for no newer Go. Source: `go help modules`, -modfile.
 */
async function projectFlags(
  context: ProbeContext,
  scratch: string,
  project: string,
  tooNew: number | null,
): Promise<Outcome<readonly string[]>> {
  const { files } = context.host;
  const copy = files.join(scratch, 'copy.mod');
  for (const ending of ['mod', 'sum']) {
    const content = await files.read(files.join(project, `go.${ending}`), MAX_PROJECT_FILE);
    // Without its go.sum it would be another project.
    if (!content.ok && content.failure.word === 'output-too-large') return content;
    if (!content.ok) continue;
    const bytes = ending === 'mod' && tooNew !== null ? withOldGoLine(content.value, tooNew) : content.value;
    await files.writeScratch(files.join(scratch, `copy.${ending}`), bytes);
  }
  return success([`-modfile=${copy}`]);
}

/**
 * The line of go.mod that asks for a newer Go, where the user's own `go` would switch to one. Whether that can be had is a
 * question of its own (probe go/toolchain), and it is never started: the one that is here does the download.
 */
function goLineTooNew(go: GoFacts, settings: SettingsData | null, files: ProjectFiles | null): number | null {
  const line = files?.mod?.file.go;
  if (!line || toolchainNeed(go, settings, files).choice.kind !== 'switch') return null;
  return compareGoVersions(line.version, versionOfToolchain(go.version)) > 0 ? line.line : null;
}

/** Go 1.17 brought the pruned module graph: the same modules are needed from there on. Source: go.dev/ref/mod#graph-pruning. */
function withOldGoLine(content: Uint8Array, line: number): string {
  const lines = new TextDecoder().decode(content).split('\n');
  return lines.map((text, at) => (at + 1 === line ? 'go 1.17' : text)).join('\n');
}
