import { targetSubject } from '../../../domain/target.ts';
import { defineCause } from '../../define-cause.ts';
import { hostOf } from '../../http-failures.ts';
import { evidenceOf, type PathView } from '../../path-view.ts';

interface CaptivePortal extends Record<string, unknown> {
  readonly portal: string;
  readonly hosts: readonly string[];
}

/** Unrelated hosts all send us to the same page: a log-in page stands in the way. Source: go-failures F20, F60, F114. */
export default defineCause<CaptivePortal>({
  layer: 'http',
  order: 10,
  find: (situation) => {
    const byPortal = new Map<string, PathView[]>();
    for (const view of situation.views) {
      const portal = portalOf(view);
      if (portal !== null) byPortal.set(portal, [...(byPortal.get(portal) ?? []), view]);
    }
    return [...byPortal].flatMap(([portal, views]) => {
      const hosts = [...new Set(views.map((v) => v.target.host))];
      const needed = views.filter((v) => situation.impactOf(v) !== 'not-needed');
      const [first] = needed;
      if (hosts.length < 2 || !first) return [];
      return [
        {
          subject: targetSubject(first.target),
          params: { portal, hosts },
          certainty: 'confirmed' as const,
          severity: 'error' as const,
          targets: situation.views.filter((v) => v.target.route.kind === 'direct').map((v) => v.target.id),
          evidence: evidenceOf(views.map((v) => v.http)),
          explains: views.flatMap((v) => v.findings),
          controls: hosts.filter((h) => h !== first.target.host),
        },
      ];
    });
  },
  text: {
    'zh-CN': {
      headline: () => '网络要求先登录',
      summary: ({ portal }) => `这个网络要求先在登录页面（${portal}）认证，才能上网。`,
      detail: ({ hosts }) =>
        `访问 ${hosts.join('、')} 都被转到同一个页面。酒店、机场、校园和访客网络常见；go 不会打开登录页，只会报错。`,
      advice: () => '打开浏览器随便访问一个 http 网页，完成登录，然后再检查一次。',
    },
    en: {
      headline: () => 'The network wants a log-in',
      summary: ({ portal }) => `This network wants you to log in at ${portal} before it lets you out.`,
      detail: ({ hosts }) =>
        `${hosts.join(', ')} all lead to the same page, as in hotels, airports, on campus and guest networks; go opens no log-in page, it only fails.`,
      advice: () => 'Open any http page in your browser, log in, then check again.',
    },
  },
});

/** Where a reply sends us instead of answering: another host, in the clear or not; or the page that redirects ended at. */
function portalOf(view: PathView): string | null {
  const { status, location, hops = [], failure } = view.http?.params ?? {};
  if (view.failedAt !== 'http' || status === undefined || failure !== undefined || status > 399) return null;
  const host = hostOf(status >= 300 ? location : hops.at(-1));
  return host && host !== view.target.host ? host : null;
}
