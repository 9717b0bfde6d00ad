import { defineCause } from '../../define-cause.ts';
import { missingOrigins, type OriginView } from '../../origin-view.ts';
import { evidenceOf } from '../../path-view.ts';
import { isPublicCodeHost } from '../../public-hosts.ts';
import { saidByGo } from '../../said-by-go.ts';
import { deniesEverything, isUnknownToSumdb } from '../../sumdb-lookup.ts';

interface GoprivateMissing extends Record<string, unknown> {
  readonly module: string;
  readonly pattern: string;
  /** `sumdb`: fetched, and the public checksum database does not know it. `mirror`: public mirrors were asked, and cannot. */
  readonly how: 'sumdb' | 'mirror';
}

/** A private module is asked of public services, which cannot know it. Source: go-failures F54, F71. */
export default defineCause<GoprivateMissing>({
  layer: 'config',
  order: 49,
  find: (situation) => {
    if (deniesEverything(situation)) return [];
    const found = missingOrigins(situation).flatMap((view) => {
      const how = judge(view);
      return how ? [{ view, how }] : [];
    });
    const first = found.find(({ how }) => how === 'sumdb') ?? found[0];
    if (!first) return [];
    const { view, how } = first;
    return [
      {
        subject: 'GOPRIVATE',
        params: { module: view.subject, pattern: patternFor(view), how },
        // Of a module that `go` has fetched and the database denies, nothing else can be the matter.
        certainty: how === 'sumdb' ? ('confirmed' as const) : ('likely' as const),
        severity: 'error' as const,
        evidence: evidenceOf([view.page, view.repository, view.error]),
        controls: saidByGo(situation, 'config.goprivate-missing'),
        explains: how === 'sumdb' && view.error ? [view.error.id] : [],
      },
    ];
  },
  text: {
    'zh-CN': {
      headline: () => '私有模块没写进 GOPRIVATE',
      summary: ({ module, how }) =>
        how === 'sumdb'
          ? `${module} 是私有模块，却去公共的校验数据库查它，那里当然没有。`
          : `${module} 看来是私有模块，却先去问了公共镜像。`,
      detail: ({ pattern }) =>
        `GOPRIVATE 里没有 ${pattern}，所以 go 把它当作公共模块：先问镜像，再问校验数据库。这样既取不到，又把模块的名字告诉了外面。`,
      advice: ({ pattern }) => `运行 go env -w "GOPRIVATE=${pattern}"；已有别的值时，用逗号接在后面。`,
    },
    en: {
      headline: () => 'GOPRIVATE lacks a private module',
      summary: ({ module, how }) =>
        how === 'sumdb'
          ? `${module} is private, yet the public checksum database was asked about it and does not know it.`
          : `${module} seems to be private, yet public mirrors were asked for it.`,
      detail: ({ pattern }) =>
        `GOPRIVATE does not name ${pattern}, so go takes it for public: it asks the mirrors and the checksum database first. That fails, and tells its name to the outside.`,
      advice: ({ pattern }) => `Run go env -w "GOPRIVATE=${pattern}"; if it has a value, add this after a comma.`,
    },
  },
});

function judge(view: OriginView): GoprivateMissing['how'] | undefined {
  const { host, repository, page, text, why } = view;
  // A repository that is there, and not for everybody.
  const closed =
    repository && (repository.params.transport === 'ssh' || [401, 403, 404].includes(repository.params.status ?? 0));
  // What everybody keeps on a host is public unless it is seen to be closed.
  if (isUnknownToSumdb(text)) return closed || !isPublicCodeHost(host) ? 'sumdb' : undefined;
  if (why !== 'fallback' || isPublicCodeHost(host)) return undefined;
  return closed || page?.params.status === 401 || page?.params.status === 403 ? 'mirror' : undefined;
}

/** The host of a company; on a host that many share, the owner. */
function patternFor({ host, module }: OriginView): string {
  return isPublicCodeHost(host) ? module.split('/').slice(0, 2).join('/') : host;
}
