import { defineCause } from '../../define-cause.ts';
import { type FailedModule, failedModules } from '../../failed-modules.ts';
import { othersThatPass } from '../../failing-targets.ts';
import { everybodyHas } from '../../module-set.ts';
import { missingOrigins, type OriginView } from '../../origin-view.ts';
import { upperCaseLosers } from '../../other-questions.ts';
import { evidenceOf, type PathView } from '../../path-view.ts';
import { isPublicCodeHost } from '../../public-hosts.ts';
import { signInWanted } from '../../sign-in.ts';
import type { Situation } from '../../situation.ts';

interface NotFound extends Record<string, unknown> {
  readonly module: string;
  readonly host: string;
  /** Does the host of the path exist at all? */
  readonly hostExists: boolean;
}

/** No mirror has it, and its origin has not either. Source: go-failures F12. */
export default defineCause<NotFound>({
  layer: 'module',
  order: 30,
  find: (situation) => {
    if (everybodyHas(situation)) return [];
    const origins = missingOrigins(situation);
    // Denied for its upper-case letters: it may well be there.
    const lost = upperCaseLosers(situation).length > 0;
    return failedModules(situation).flatMap((failed) => {
      if (lost && /[A-Z]/u.test(failed.module)) return [];
      const origin = origins.find(({ module }) => module === failed.module);
      const found = judge(failed, origin, situation);
      if (!found) return [];
      const { module, subject, error, versions } = failed;
      return [
        {
          subject,
          params: { module, host: module.split('/', 1)[0] ?? '', hostExists: !found.nowhere },
          // "Not found" is also what those get to see who may not see.
          certainty: found.nowhere ? ('confirmed' as const) : ('likely' as const),
          severity: 'error' as const,
          evidence: evidenceOf([...versions, origin?.page, origin?.repository, ...(found.nowhere ?? []), error]),
          explains: [error.id, ...versions.filter((f) => f.outcome !== 'ok').map((f) => f.id)],
          controls: found.others ?? [],
        },
      ];
    });
  },
  text: {
    'zh-CN': {
      headline: () => '找不到这个模块',
      summary: ({ hostExists, host }, subject) =>
        hostExists ? `镜像和它的源站都没有 ${subject}。` : `找不到 ${subject}：${host} 这个网站不存在。`,
      detail: ({ hostExists }) =>
        hostExists
          ? '路径或大小写写错了，模块改名或删除了，或者它是私有的，外面看不到：对没有权限的人，很多网站都说“不存在”。'
          : '域名解析明确说没有这个网站，别的域名解析正常。多半是路径写错了；公司内部的网站，要连上公司网络才能解析。',
      advice: () => '在 https://pkg.go.dev 上核对路径。私有模块写进 GOPRIVATE，并存好账号。',
    },
    en: {
      headline: () => 'The module is not found',
      summary: ({ hostExists, host }, subject) =>
        hostExists
          ? `Neither the mirrors nor its origin have ${subject}.`
          : `${subject} is not found: there is no host named ${host}.`,
      detail: ({ hostExists }) =>
        hostExists
          ? 'Its path or letter case is mistyped, it was renamed or deleted, or it is private and cannot be seen: many hosts say "not found" to those who may not see.'
          : 'The resolvers say plainly that there is no such host, while other names resolve. The path is mistyped; or the host is one of a company that resolves inside only.',
      advice: () =>
        'Check the path on https://pkg.go.dev. Put private modules into GOPRIVATE, and store an account for them.',
    },
  },
});

/** `nowhere`: findings that prove that there is no such host, while `others` are found. */
function judge(
  { versions, text }: FailedModule,
  origin: OriginView | undefined,
  situation: Situation,
): { readonly nowhere?: readonly PathView['lookup'][]; readonly others?: readonly string[] } | undefined {
  const denied = versions.length > 0 && versions.every((f) => f.params.status === 404 || f.params.status === 410);
  if (!origin) return denied ? {} : undefined;
  if (signInWanted(origin)?.how === 'asks') return undefined;
  const [way] = origin.ways;
  if (origin.why === 'fallback' && denied && way?.failedAt === 'dns' && way.failure === 'dns-no-such-host') {
    const others = othersThatPass(situation, way, 'dns');
    return others.length > 0 ? { nowhere: [way.lookup], others } : {};
  }
  const { page, repository, host } = origin;
  if (page && page.params.prefix === undefined && (page.params.status === 404 || page.params.status === 410)) return {};
  // On a company's host it is an account that is missing, more likely than a module.
  const hidden = repository?.params.status === 404 && /not found|404/u.test(text);
  return hidden && isPublicCodeHost(host) && origin.why !== 'private' ? {} : undefined;
}
