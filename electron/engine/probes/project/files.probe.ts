import { type Outcome, success } from '../../../../shared/domain/failure.ts';
import type { FindingDraft, JudgementDraft } from '../../../../shared/domain/finding.ts';
import { parseGoSum } from '../../../../shared/go/go-sum.ts';
import { parseGoMod } from '../../../../shared/go/mod-file/go-mod.ts';
import { parseGoWork } from '../../../../shared/go/mod-file/go-work.ts';
import type { GoMod, GoWork, ModFileError } from '../../../../shared/go/mod-file/mod-types.ts';
import { vendorProblems } from '../../../../shared/go/vendor-consistency.ts';
import { parseVendorModules, type VendoredModule } from '../../../../shared/go/vendor-modules.ts';
import type { Host } from '../../../host/host.ts';
import { defineProbe, type ProbeContext, type Recorded, valueOf } from '../../probe.ts';
import { showFileCommand } from '../../typed-command.ts';
import settings, { type SettingsData, settingValue } from '../config/settings.probe.ts';

type GoSum = ReturnType<typeof parseGoSum>;

interface ModFile<F> {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly file: F;
  readonly errors: readonly ModFileError[];
}

/** The files of the chosen project, as `go` reads them; null for what is not there. */
export interface ProjectFiles {
  readonly folder: string;
  readonly mod: ModFile<GoMod> | null;
  readonly work: ModFile<GoWork> | null;
  /** Folders that go.work names and that hold no go.mod. */
  readonly missingMembers: readonly string[];
  readonly sum: { readonly path: string; readonly sum: GoSum } | null;
  readonly vendored: { readonly path: string; readonly modules: readonly VendoredModule[] } | null;
  /** Folders that go.mod replaces modules by and that hold no go.mod. */
  readonly missingReplacements: readonly { readonly module: string; readonly folder: string; readonly line: number }[];
}

export interface ProjectFilesData {
  readonly files: ProjectFiles | null;
  readonly evidence: readonly string[];
}

/** Ten times the largest that people have; parsed, a file takes thirty times its size. */
const MAX_FILE = 4 << 20;
/** Folders from the project up to the root in which a go.work is looked for. */
const MAX_ABOVE = 64;

/** Are the files that make a project consistent? No project code is looked at, nothing is started. */
export default defineProbe<ProjectFilesData, { settings: typeof settings }>({
  layer: 'project',
  title: { 'zh-CN': '检查项目文件', en: "Check the project's files" },
  needs: { settings },
  budgetMs: 8000,
  async run({ settings: data }, context) {
    const { project } = context.request;
    if (project === undefined) return { files: null, evidence: [] };
    const read = await readProject(context, project, data);
    return { files: valueOf(read) ?? null, evidence: [read.evidence] };
  },
  interpret({ files, evidence }) {
    if (!files) return [];
    const judged = [...workFile(files), ...replacements(files), ...goSum(files), ...vendor(files)];
    return [...judged.map((judgement) => ({ ...judgement, evidence })), ...inForce(files, evidence)];
  },
});

/** Names of a finding; more of them are of no use to anybody. */
const MAX_NAMES = 2000;

/** What `go` goes by when it asks for the modules of these files. */
function inForce({ folder, mod, work, sum }: ProjectFiles, evidence: readonly string[]): readonly FindingDraft[] {
  if (!mod || mod.errors.length > 0) return [];
  const { file } = mod;
  const replacing = ({ path, version }: { readonly path: string; readonly version: string }) =>
    file.replace.find(({ old }) => old.path === path && (old.version === '' || old.version === version))?.new;
  const summed = new Set(sum?.sum.lines.map(({ path, version }) => `${path}@${version}`));
  const without = (suffix: string) =>
    file.require
      .map((required) => replacing(required) ?? required)
      .filter(({ path, version }) => !summed.has(`${path}@${version}${suffix}`))
      .map(({ path }) => path)
      .slice(0, MAX_NAMES);
  const replaced = file.require.flatMap((required) => {
    const by = replacing(required);
    return by ? [{ module: required.path, path: by.path, version: by.version }] : [];
  });
  const excluded = file.require
    .filter(({ path, version }) => file.exclude.some((not) => not.path === path && not.version === version))
    .map(({ path }) => path);
  const params = {
    folder,
    goLine: file.go?.version ?? '',
    ...(file.module ? {} : { unnamed: true as const }),
    ...(work ? { work: work.path } : {}),
    unsummed: { mod: without('/go.mod'), zip: without('') },
    replaced: replaced.slice(0, MAX_NAMES),
    ...(excluded.length === 0 ? {} : { excluded: excluded.slice(0, MAX_NAMES) }),
  };
  return [{ code: 'project.files', outcome: 'ok', subject: mod.path, params, evidence }];
}

type Judgement = Omit<JudgementDraft, 'evidence'>;

function workFile({ work, missingMembers }: ProjectFiles): readonly Judgement[] {
  if (!work) return [];
  const [error] = work.errors;
  if (error) {
    const params = { message: error.message };
    return [{ code: 'project.gomod-malformed', outcome: 'fail', subject: work.path, params }];
  }
  if (missingMembers.length === 0) return [];
  const params = { file: work.path, folders: missingMembers };
  return [{ code: 'project.work-member-missing', outcome: 'fail', subject: work.path, params }];
}

function replacements({ mod, missingReplacements }: ProjectFiles): readonly Judgement[] {
  const [first] = missingReplacements;
  if (!mod || !first) return [];
  const params = { file: mod.path, ...first, others: missingReplacements.length - 1 };
  return [{ code: 'project.replacement-missing', outcome: 'fail', subject: first.module, params }];
}

function goSum({ mod, sum }: ProjectFiles): readonly Judgement[] {
  if (!mod || !sum) return [];
  const [error] = sum.sum.errors;
  if (error) {
    const merge = sum.sum.errors.some(({ mergeMarker }) => mergeMarker);
    const params = { file: sum.path, line: error.line, reason: error.reason, merge };
    return [{ code: 'module.gosum-malformed', outcome: 'fail', subject: sum.path, params }];
  }
  // A project that was never tidied has none at all; one that has some should have them all.
  if (sum.sum.lines.length === 0) return [];
  const known = new Set(sum.sum.lines.map(({ path, version }) => `${path}@${version.replace(/\/go\.mod$/u, '')}`));
  const replaced = (path: string) => mod.file.replace.some(({ old }) => old.path === path);
  const missing = mod.file.require
    .filter(({ path, version }) => !replaced(path) && !known.has(`${path}@${version}`))
    .map(({ path, version }) => `${path}@${version}`);
  if (missing.length === 0) return [];
  const params = { file: sum.path, modules: missing.slice(0, 20), count: missing.length };
  return [{ code: 'module.gosum-missing', outcome: 'warn', subject: missing[0] ?? '', params }];
}

function vendor({ mod, work, vendored }: ProjectFiles): readonly Judgement[] {
  // In a workspace vendor/ belongs to go.work, whose rules are others.
  if (!mod || mod.errors.length > 0 || work || !vendored) return [];
  const problems = vendorProblems(mod.file, vendored.modules);
  if (problems.length === 0) return [];
  const params = { file: vendored.path, problems: problems.slice(0, 20), count: problems.length };
  return [{ code: 'project.vendor-inconsistent', outcome: 'warn', subject: vendored.path, params }];
}

function readProject(
  context: ProbeContext,
  folder: string,
  data: SettingsData | null,
): Promise<Recorded<ProjectFiles>> {
  const { host } = context;
  const windows = host.platform === 'windows';
  const at = (...names: readonly string[]) => host.files.join(folder, ...names);
  return context.record<ProjectFiles>(
    {
      operation: 'project.files',
      input: { folder },
      command: showFileCommand(host, at('go.mod')),
      show: (files) => ({
        goMod: files.mod !== null,
        goSumLines: files.sum?.sum.lines.length ?? null,
        goWork: files.work?.path ?? null,
        vendored: files.vendored?.modules.length ?? null,
      }),
    },
    async (): Promise<Outcome<ProjectFiles>> => {
      const [mod, sum, vendored, workPath] = await Promise.all([
        host.files.read(at('go.mod'), MAX_FILE),
        host.files.read(at('go.sum'), MAX_FILE),
        host.files.read(at('vendor', 'modules.txt'), MAX_FILE),
        findWorkFile(host, folder, settingValue(data, 'GOWORK')),
      ]);
      const workBytes = workPath === null ? null : await host.files.read(workPath, MAX_FILE);
      const parsed = mod.ok ? parseGoMod(mod.value, { windows, anyVersion: true }) : null;
      const work = workBytes?.ok ? parseGoWork(workBytes.value, { windows, anyVersion: true }) : null;
      return success({
        folder,
        mod: mod.ok && parsed ? { path: at('go.mod'), bytes: mod.value, ...parsed } : null,
        sum: sum.ok ? { path: at('go.sum'), sum: parseGoSum(sum.value) } : null,
        vendored: vendored.ok
          ? { path: at('vendor', 'modules.txt'), modules: parseVendorModules(vendored.value) }
          : null,
        work: workBytes?.ok && work ? { path: workPath ?? '', bytes: workBytes.value, ...work } : null,
        missingMembers: work ? await withoutGoMod(host, host.files.join(workPath ?? '', '..'), work.file.use) : [],
        missingReplacements: parsed ? await missingReplacements(host, folder, parsed.file) : [],
      });
    },
  );
}

/** GOWORK, else the nearest go.work from the project upwards. Source: cmd/go/internal/modload/init.go (findWorkspaceFile). */
async function findWorkFile(host: Host, folder: string, gowork: string): Promise<string | null> {
  if (gowork === 'off') return null;
  if (gowork !== '' && gowork !== 'auto') return gowork;
  let at = folder;
  for (let step = 0; step < MAX_ABOVE; step += 1) {
    const path = host.files.join(at, 'go.work');
    const facts = await host.files.facts(path);
    if (facts.ok && facts.value.kind === 'file') return path;
    const above = host.files.join(at, '..');
    if (above === at) return null;
    at = above;
  }
  return null;
}

async function withoutGoMod(host: Host, base: string, use: readonly { readonly path: string }[]) {
  const found = await Promise.all(use.map(async ({ path }) => ((await hasGoMod(host, base, path)) ? [] : [path])));
  return found.flat();
}

async function missingReplacements(host: Host, folder: string, { replace }: GoMod) {
  const local = replace.filter((r) => r.new.version === '');
  const found = await Promise.all(
    local.map(async ({ old, new: { path }, line }) =>
      (await hasGoMod(host, folder, path)) ? [] : [{ module: old.path, folder: path, line }],
    ),
  );
  return found.flat();
}

async function hasGoMod(host: Host, base: string, path: string): Promise<boolean> {
  const absolute = /^(?:[A-Za-z]:)?[\\/]/u.test(path) ? path : host.files.join(base, path);
  const facts = await host.files.facts(host.files.join(absolute, 'go.mod'));
  // Only what is surely absent is missing: a folder that may not be read could hold anything.
  return facts.ok || facts.failure.word !== 'not-found';
}
