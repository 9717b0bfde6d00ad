import { compareGoVersions, versionOfToolchain } from '../../go/go-version.ts';
import type { Situation } from '../situation.ts';
import { isWindows } from './word-path-failure.ts';

/** Since then a go.mod for a newer Go is refused. Source: https://go.dev/doc/toolchain. */
const REFUSES_NEWER_SINCE = '1.21';

/**
 * The line with which loading go.mod and go.work ends, undefined where they can be loaded. Sources: cmd/go/internal/modcmd/download.go,
 * cmd/go/internal/modload/init.go (loadModFile, LoadWorkFile), modload/modfile.go (ReadModFile), gover/toolchain.go (TooNewError).
 */
export function projectFileProblem(situation: Situation, version: string): string | undefined {
  const { findings } = situation;
  if (findings.judged('project.gomod-missing').length > 0)
    return "go: no modules specified (see 'go help mod download')";
  const malformed = findings.judged('project.gomod-malformed');
  const work = malformed.find(({ subject }) => isWork(subject));
  if (work) return `go: errors parsing ${shown(situation, work.subject)}:`;
  const files = findings.of('project.files')[0]?.params;
  const tooOld = findings.judged('go.too-old')[0];
  const isTooOld = tooOld !== undefined && compareGoVersions(versionOfToolchain(version), REFUSES_NEWER_SINCE) >= 0;
  if (isTooOld && isWork(tooOld.subject)) return tooNew(situation, tooOld);
  const members = findings.judged('project.work-member-missing')[0];
  // Windows has two sentences for it, by what of the path is there.
  if (members && !isWindows(situation)) {
    const [first = ''] = members.params['folders'] as readonly string[];
    const folder = shown(situation, absolute(members.subject.slice(0, members.subject.lastIndexOf('/')), first));
    return `go: cannot load module ${folder} listed in go.work file: open ${folder}/go.mod: no such file or directory`;
  }
  if (isTooOld) return tooNew(situation, tooOld);
  const [mod] = malformed;
  if (mod) return `go: errors parsing ${shown(situation, mod.subject)}:`;
  if (files?.unnamed === true)
    return 'go: error reading go.mod: missing module declaration. To specify the module path:';
  return undefined;
}

function tooNew(
  situation: Situation,
  { subject, params }: { subject: string; params: Readonly<Record<string, unknown>> },
) {
  const local = String(params['local']).replace(/^go/u, '');
  const setting = params['gotoolchain'] === 'auto' ? '' : `; GOTOOLCHAIN=${params['gotoolchain']}`;
  return `go: ${shown(situation, subject)} requires go >= ${params['needed']} (running go ${local}${setting})`;
}

function isWork(path: string): boolean {
  return !/[\\/]go\.mod$/u.test(path);
}

/** A file as `go` names it: from the folder that it was started in, where that is shorter. Source: cmd/go/internal/base/path.go. */
function shown({ findings }: Situation, path: string): string {
  const windows = path.includes('\\');
  const split = (text: string) => text.split(windows ? '\\' : '/').filter((part) => part !== '');
  const file = split(path);
  const project = findings.of('project.files')[0]?.params.folder;
  const from = project === undefined ? file.slice(0, -1) : split(project);
  let common = 0;
  while (common < from.length && from[common] === file[common]) common += 1;
  if (windows && common === 0) return path;
  const relative = [...from.slice(common).map(() => '..'), ...file.slice(common)].join(windows ? '\\' : '/') || '.';
  return relative.length < path.length ? relative : path;
}

/** A path of Linux, with what is above and beside resolved. */
export function absolute(base: string, path: string): string {
  if (path.startsWith('/')) return path;
  const parts: string[] = [];
  for (const part of `${base}/${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
