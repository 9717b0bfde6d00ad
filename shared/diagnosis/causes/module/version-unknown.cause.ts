import { defineCause } from '../../define-cause.ts';
import { type FailedModule, failedModules } from '../../failed-modules.ts';
import { missingOrigins, type OriginView } from '../../origin-view.ts';
import { evidenceOf } from '../../path-view.ts';

interface VersionUnknown extends Record<string, unknown> {
  readonly module: string;
  readonly version: string;
  /** Who was asked and has other versions of it. */
  readonly where: string;
}

const UNKNOWN = /unknown revision|no matching versions for query|invalid version: (?:git|unknown)/u;

/** The module is there, and this version is not. Source: go-failures F14. */
export default defineCause<VersionUnknown>({
  layer: 'module',
  order: 32,
  find: (situation) => {
    const origins = missingOrigins(situation);
    return failedModules(situation).flatMap((failed) => {
      const found = judge(
        failed,
        origins.find(({ module }) => module === failed.module),
      );
      if (!found) return [];
      const { module, version, subject, error, versions } = failed;
      return [
        {
          subject,
          params: { module, version, where: found.where },
          certainty: found.sure ? ('confirmed' as const) : ('likely' as const),
          severity: 'error' as const,
          evidence: evidenceOf([...versions, found.repository, error]),
          explains: [error.id, ...versions.filter((f) => f.outcome !== 'ok').map((f) => f.id)],
          controls: found.sure ? [found.where] : [],
        },
      ];
    });
  },
  text: {
    'zh-CN': {
      headline: () => '没有这个版本',
      summary: ({ module, version }) => `${module} 有别的版本，但没有 ${version}。`,
      detail: ({ where }) =>
        `${where} 列出了它的版本，里面没有这一个。版本号写错了，标签还没推送，或者刚发布而镜像还没更新。`,
      advice: ({ module }) => `用 go list -m -versions ${module} 看有哪些版本。刚发布的，等半小时再试。`,
    },
    en: {
      headline: () => 'There is no such version',
      summary: ({ module, version }) => `${module} has other versions, but no ${version}.`,
      detail: ({ where }) =>
        `${where} lists its versions, and this is not among them. It is mistyped, its tag was not pushed, or it is so new that the mirror does not know it yet.`,
      advice: ({ module }) =>
        `List the versions with go list -m -versions ${module}. For a new release wait half an hour.`,
    },
  },
});

function judge({ versions, text }: FailedModule, origin: OriginView | undefined) {
  const repository = origin?.repository;
  if (repository?.params.tagged === false) return { sure: true, where: repository.params.host, repository };
  // The repository has it, whatever mirrors say; or says nothing, being asked last.
  const listing = versions.find((f) => f.params.versions > 0);
  const absent = listing !== undefined && versions.every((f) => f.params.listed === false || f.params.versions === 0);
  if (absent && repository?.params.tagged !== true)
    return { sure: true, where: hostOf(listing.params.target), repository };
  if (repository && UNKNOWN.test(text) && /unknown revision/u.test(text))
    return { sure: false, where: repository.params.host, repository };
  return undefined;
}

const hostOf = (target: string) => target.replace(/^\w+:https?:\/\//u, '');
