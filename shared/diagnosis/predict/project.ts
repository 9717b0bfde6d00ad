import { compareGoVersions } from '../../go/go-version.ts';
import type { DownloadPrediction } from '../../go/predict-download.ts';
import { type ProjectModule, predictProject } from '../../go/predict-project.ts';
import type { DownloadQuestion } from '../../go/server-answer.ts';
import type { Situation } from '../situation.ts';
import { damageOf, notAZip } from './cache-folder.ts';
import { absolute, projectFileProblem } from './project-files.ts';
import { isWindows } from './word-path-failure.ts';

/** Since then go.mod lists all that is needed. Source: cmd/go/internal/gover/mod.go (ExplicitIndirectVersion). */
const LISTS_ALL_SINCE = '1.17';

/** A module and version, as `go mod download` takes it. */
export interface AskedModule {
  readonly path: string;
  readonly version: string;
}

/** What `go mod download` comes to in the project, once it has started. */
export function predictProjectOf(
  situation: Situation,
  version: string,
  question: (module: AskedModule) => DownloadQuestion,
): DownloadPrediction | undefined {
  const { findings } = situation;
  const line = projectFileProblem(situation, version);
  if (line !== undefined) return { line };
  const files = findings.of('project.files')[0]?.params;
  const set = findings.of('module.set')[0]?.params;
  if (!files || set?.source !== 'project') return undefined;
  const pruned = files.work === undefined && compareGoVersions(files.goLine || '1.16', LISTS_ALL_SINCE) >= 0;
  const unsummedMods = new Set(files.unsummed.mod);
  const unsummedZips = new Set(files.unsummed.zip);
  const modules = set.modules.map((required): ProjectModule => {
    if (files.excluded?.includes(required.path)) return { question: question(required), excluded: true };
    const by = files.replaced.find((r) => r.module === required.path);
    if (by && by.version === '') return inFolder(situation, required, by.path, question);
    const module = by ?? required;
    const asked = question(module);
    const known = asked.checksumKnown === true || !unsummedMods.has(module.path);
    const checksumKnown = known && asked.checksumKnown !== true && unsummedZips.has(module.path) ? 'go.mod' : known;
    const unusable = otherPath(situation, module);
    return {
      question: { ...asked, checksumKnown },
      ...(unusable === undefined ? {} : { unusable }),
      ...(differs(situation, module) ? { differs: true } : {}),
    };
  });
  const damaged = modules.map((m) => notAZip(situation, m.question.module)).find((text) => text !== undefined);
  const predicted = predictProject({
    pruned,
    sumMalformed: findings.judged('module.gosum-malformed').length > 0,
    modules,
  });
  return damaged !== undefined && 'succeeds' in predicted ? { line: damaged } : predicted;
}

/** Nothing is asked for; but the folder has to hold a go.mod. Source: cmd/go/internal/modload/modfile.go (rawGoModData). */
function inFolder(
  situation: Situation,
  required: AskedModule,
  folder: string,
  question: (module: AskedModule) => DownloadQuestion,
): ProjectModule {
  const base = { question: question(required), inFolder: true as const };
  const missing = situation.findings
    .judged('project.replacement-missing')
    .some((f) => f.params['module'] === required.path || f.subject === required.path);
  // Windows has two sentences for it, by what of the path is there.
  if (!missing || isWindows(situation)) return base;
  const project = situation.findings.of('project.files')[0]?.params.folder ?? '';
  const file = `${folder.replace(/\/+$/u, '')}/go.mod`;
  const name = `${required.path}@${required.version} (replaced by ${folder})`;
  return {
    ...base,
    unusable: `go: ${name}: reading ${file}: open ${absolute(project, file)}: no such file or directory`,
  };
}

/** Its go.mod is that of another module. Source: cmd/go/internal/modload/modfile.go (goModSummary). */
function otherPath({ findings }: Situation, { path, version }: AskedModule): string | undefined {
  const declared = findings.of('module.declared').find((f) => f.params.module === path)?.params.declares;
  return declared === undefined || declared === path ? undefined : `go: ${path}@${version}: parsing go.mod:`;
}

/** What comes, or is in the cache already, is not what go.sum records. */
function differs(situation: Situation, { path, version }: AskedModule): boolean {
  const { findings } = situation;
  if (damageOf(situation, path)?.problem === 'sum-differs') return true;
  const recorded = findings.of('module.sum-line').find((f) => f.params.module === path && f.params.version === version);
  const came = findings.of('module.hash').find((f) => f.params.module === path && f.params.version === version);
  return recorded !== undefined && came !== undefined && !recorded.params.hashes.includes(came.params.h1);
}
