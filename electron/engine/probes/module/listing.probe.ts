import type { FindingDraft } from '../../../../shared/domain/finding.ts';
import type { Target } from '../../../../shared/domain/target.ts';
import { parseGoMod } from '../../../../shared/go/mod-file/go-mod.ts';
import { escapePath } from '../../../../shared/go/module-path.ts';
import { isPseudoVersion } from '../../../../shared/go/pseudo-version.ts';
import { parseVersionList } from '../../../../shared/go/version-list.ts';
import type { HttpReply } from '../../../host/network.ts';
import { defineProbe, type ProbeContext, type Recorded, valueOf } from '../../probe.ts';
import { modulePath, publicModules } from '../../public-modules.ts';
import { get, type Way } from '../../way.ts';
import { zipNames } from '../../zip-names.ts';
import settings from '../config/settings.probe.ts';
import download from '../go/download.probe.ts';
import protocol from '../http/module-protocol.probe.ts';
import type { ModuleVersion } from '../project/modules.probe.ts';

/** What one mirror of the list says of a module that `go` failed at. */
interface Asked {
  readonly module: ModuleVersion;
  readonly target: Target;
  readonly list: Recorded<HttpReply>;
  /** Its go.mod, where `go` says that it names another path. */
  readonly mod: Recorded<HttpReply> | null;
  /** Names in its zip that do not belong there, where `go` refuses it. */
  readonly stray: { readonly zip: Recorded<HttpReply>; readonly name: string | null } | null;
}

const MAX_MODULES = 4;
const MAX_MIRRORS = 2;
const MAX_LIST = 1 << 20;
const MAX_MOD = 16 << 20;
const MAX_ZIP = 128 << 20;
/** Words of `go` for a path that does not fit, and for a zip that it refuses. Source: cmd/go/internal/modfetch (coderepo.go, fetch.go). */
const OTHER_PATH = /declares its path as/u;
const BAD_ZIP = /zip for \S+ has unexpected file|create zip:/u;

/** After `go` has failed at public modules: which versions does the user's own mirror know, and what is in the one asked for? */
export default defineProbe<
  readonly Asked[],
  { settings: typeof settings; download: typeof download; protocol: typeof protocol }
>({
  layer: 'module',
  title: { 'zh-CN': '查看镜像里有哪些版本', en: 'See which versions the mirror has' },
  needs: { settings, download, protocol },
  budgetMs: 30_000,
  async run(inputs, context) {
    const facts = inputs.download?.facts;
    if (!facts || facts.exitCode === 0 || context.enough.aborted) return [];
    const errors = [
      ...facts.results.flatMap(({ path, version, error }) => (error ? [{ path, version, error }] : [])),
      ...fromLines(facts.errors),
    ];
    const failing = publicModules(
      { source: 'asked', modules: unique(errors), project: null, read: null },
      inputs.settings,
    );
    const ways = inputs.protocol.flatMap(({ target, data }) =>
      target.entry !== undefined && data.way?.trusted ? [{ target, way: data.way }] : [],
    );
    const asked = failing
      .slice(0, MAX_MODULES)
      .flatMap((module) => ways.slice(0, MAX_MIRRORS).map(({ target, way }) => ({ module, target, way })));
    return Promise.all(
      asked.map(async ({ module, target, way }) => {
        const text = errors.find(({ path }) => path === module.path)?.error ?? '';
        const [list, mod, zip] = await Promise.all([
          fetch(context, way, listPath(module), MAX_LIST),
          OTHER_PATH.test(text) ? fetch(context, way, modulePath(module, 'mod'), MAX_MOD) : null,
          BAD_ZIP.test(text) ? fetch(context, way, modulePath(module, 'zip'), MAX_ZIP) : null,
        ]);
        return { module, target, list, mod, stray: zip && { zip, name: await strayName(zip, module) } };
      }),
    );
  },
  interpret(asked) {
    return asked.flatMap(findingsOf);
  },
});

/** Modules that only a line of standard error tells of, as while a graph is loaded. */
function fromLines(lines: readonly string[]) {
  return lines.flatMap((error) => {
    const [, path, version] = /^([^\s@:]+\.[^\s@:]+)@(v[^\s:]+): /u.exec(error) ?? [];
    return path !== undefined && version !== undefined ? [{ path, version, error }] : [];
  });
}

function unique<M extends ModuleVersion>(modules: readonly M[]): readonly M[] {
  return modules.filter(({ path }, i) => modules.findIndex((other) => other.path === path) === i);
}

function fetch(context: ProbeContext, way: Way, path: string, maxBytes: number): Promise<Recorded<HttpReply>> {
  return get(context, way, null, { path, maxBytes, timeoutMs: Math.max(1, context.remaining() - 500) });
}

function listPath({ path }: ModuleVersion): string {
  const escaped = escapePath(path);
  return 'escaped' in escaped ? `/${escaped.escaped.replaceAll('!', '%21')}/@v/list` : '/';
}

/** A file outside of the folder that everything has to be in. Source: go.dev/ref/mod#zip-path-size-constraints. */
async function strayName(zip: Recorded<HttpReply>, { path, version }: ModuleVersion): Promise<string | null> {
  const reply = valueOf(zip);
  const names = reply?.status === 200 ? await zipNames(reply.body) : [];
  return names.find((name) => !name.startsWith(`${path}@${version}/`)) ?? null;
}

function findingsOf({ module, target, list, mod, stray }: Asked): readonly FindingDraft[] {
  const { path, version } = module;
  const subject = `${path}@${version}`;
  const about = { target: target.id, module: path, version };
  const reply = valueOf(list);
  const versions = reply?.status === 200 ? parseVersionList(reply.body) : [];
  const declared =
    mod && valueOf(mod)?.status === 200 ? parseGoMod(valueOf(mod)?.body ?? '', { lax: true }).file.module : undefined;
  const known = {
    ...about,
    ...(reply ? { status: reply.status } : {}),
    versions: versions.length,
    // Commits are in no list.
    ...(isPseudoVersion(version) || !/^v\d+\.\d+\.\d+/u.test(version) ? {} : { listed: versions.includes(version) }),
  };
  return [
    {
      code: 'module.versions',
      outcome: known.listed === false ? 'warn' : 'ok',
      subject,
      params: known,
      evidence: [list.evidence],
    },
    ...(mod && declared
      ? [
          {
            code: 'module.declared' as const,
            outcome: 'warn' as const,
            subject,
            params: { ...about, declares: declared.path },
            evidence: [mod.evidence],
          },
        ]
      : []),
    ...(stray?.name
      ? [
          {
            code: 'module.stray-file' as const,
            outcome: 'warn' as const,
            subject,
            params: { ...about, name: stray.name.slice(0, 200) },
            evidence: [stray.zip.evidence],
          },
        ]
      : []),
  ];
}
