import { failed, type Outcome, success } from '../../../../shared/domain/failure.ts';
import { BUILT_IN_MODULES } from '../../built-in-modules.ts';
import { goEnvironment } from '../../go-environment.ts';
import { defineProbe, type ProbeContext, type Recorded, valueOf } from '../../probe.ts';
import { goCommand } from '../../typed-command.ts';
import installation from '../go/installation.probe.ts';

export interface ModuleVersion {
  readonly path: string;
  readonly version: string;
}

export interface ModulesData {
  readonly source: 'project' | 'asked' | 'built-in';
  readonly modules: readonly ModuleVersion[];
  /** Folder of the go.mod that decides, for `project`. */
  readonly project: string | null;
  /** Absolute path of that go.mod. */
  readonly file?: string;
  readonly read: Recorded<readonly ModuleVersion[]> | null;
}

const EDIT_TIMEOUT_MS = 10_000;

export default defineProbe<ModulesData, { go: typeof installation }>({
  layer: 'project',
  title: { 'zh-CN': '确定要下载的模块', en: 'Find the modules to download' },
  needs: { go: installation },
  budgetMs: 12_000,
  async run({ go }, context) {
    const { request, host } = context;
    if (request.modules) {
      return { source: 'asked', modules: request.modules.map(splitVersion), project: null, read: null };
    }
    if (request.project === undefined || !go?.go) {
      return { source: 'built-in', modules: BUILT_IN_MODULES, project: null, read: null };
    }
    const { path } = go.go;
    const file = host.files.join(request.project, 'go.mod');
    const read = await context.record<readonly ModuleVersion[]>(
      {
        operation: 'project.go-mod',
        input: { file },
        command: goCommand(host, ['mod', 'edit', '-json', file]),
        show: (modules) => ({ modules: modules.length }),
      },
      () => requirements(context, path, file),
    );
    return { source: 'project', modules: valueOf(read) ?? [], project: request.project, file, read };
  },
  interpret({ source, modules, read, project, file = '' }) {
    const evidence = read ? [read.evidence] : [];
    const failure = read && !read.outcome.ok ? read.outcome.failure : undefined;
    if (failure) {
      // A file in the place of the folder has none either.
      const missing = failure.word === 'not-found' || failure.word === 'not-a-directory';
      const code = missing ? 'project.gomod-missing' : 'project.gomod-malformed';
      const subject = missing ? (project ?? '') : file;
      return [{ code, outcome: 'fail', subject, params: { message: failure.detail ?? '' }, evidence }];
    }
    return [{ code: 'module.set', outcome: 'ok', subject: project ?? source, params: { source, modules }, evidence }];
  },
});

function splitVersion(text: string): ModuleVersion {
  const at = text.lastIndexOf('@');
  return { path: text.slice(0, at), version: text.slice(at + 1) };
}

/** What go.mod requires, as `go mod edit -json` reads it: no network, no project code, the file stays as it is. */
async function requirements(
  context: ProbeContext,
  go: string,
  file: string,
): Promise<Outcome<readonly ModuleVersion[]>> {
  const facts = await context.host.files.facts(file);
  if (!facts.ok) return facts;
  const scratch = await context.host.files.scratch('gomod-doctor-mod-');
  try {
    const result = await context.host.run({
      program: go,
      args: ['mod', 'edit', '-json', file],
      environment: goEnvironment(context.host, scratch.path),
      cwd: scratch.path,
      timeoutMs: EDIT_TIMEOUT_MS,
      maxBytes: 16 << 20,
      signal: context.signal,
    });
    if (result.exitCode !== 0) return failed('exit-status', result.stderr.trim().split('\n').at(-1) ?? '');
    return parseRequirements(result.stdout);
  } finally {
    await scratch.dispose();
  }
}

function parseRequirements(text: string): Outcome<readonly ModuleVersion[]> {
  try {
    const { Require = [] } = JSON.parse(text) as { Require?: { Path?: unknown; Version?: unknown }[] | null };
    const modules = (Require ?? []).flatMap(({ Path, Version }) =>
      typeof Path === 'string' && typeof Version === 'string' ? [{ path: Path, version: Version }] : [],
    );
    return success(modules);
  } catch {
    return failed('malformed-output', 'go mod edit -json');
  }
}
