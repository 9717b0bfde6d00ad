import { onlyDeadAsked } from '../../dead-resolvers.ts';
import { defineCause } from '../../define-cause.ts';
import { aboutTarget, failingAt } from '../../failing-targets.ts';
import { evidenceOf } from '../../path-view.ts';
import { isPublicHost } from '../../public-hosts.ts';
import type { Situation } from '../../situation.ts';
import { switchMirror } from '../../switch-mirror.ts';

interface Filtered extends Record<string, unknown> {
  readonly host: string;
  readonly resolvers: readonly string[];
  /** They say that they will not answer, instead of that there is no such name. */
  readonly refuses?: boolean;
}

const DENIALS = ['dns-no-such-host', 'dns-no-data', 'dns-refused'];

/** Resolvers that refuse this name and answer others: what the system makes of it is "server failure". Source: getaddrinfo of glibc. */
function refusing({ findings }: Situation, target: string): boolean {
  const own = findings.about('dns.server-answer', target).filter((f) => f.params.configured);
  return own.some((f) => f.params.a.failure === 'dns-refused') && !onlyDeadAsked(findings, target);
}

/** A resolver denies a name that surely exists. Source: go-failures F23. */
export default defineCause<Filtered>({
  layer: 'dns',
  order: 20,
  find: (situation) =>
    failingAt(situation, 'dns')
      .filter(
        ({ view }) =>
          isPublicHost(view.target.host) &&
          (DENIALS.includes(view.failure ?? 'dns-no-data') || refusing(situation, view.target.id)),
      )
      .map(({ view, severity }) => {
        const refuses = refusing(situation, view.target.id);
        const answers = situation.findings.about('dns.server-answer', view.target.id);
        const denying = answers.filter((f) => f.params.configured && f.outcome !== 'ok');
        const elsewhere = answers.filter((f) => !f.params.configured && f.outcome === 'ok');
        return {
          ...aboutTarget(view, severity),
          params: {
            host: view.target.host,
            resolvers: denying.map((f) => f.params.server),
            ...(refuses ? { refuses } : {}),
          },
          certainty: elsewhere.length > 0 ? 'confirmed' : 'likely',
          ...(refuses ? { because: 'dns-refused' as const } : view.failure ? { because: view.failure } : {}),
          evidence: evidenceOf([view.lookup, ...denying, ...elsewhere]),
          controls: [...new Set(elsewhere.map((f) => f.params.server))],
        };
      }),
  text: {
    'zh-CN': {
      headline: () => 'DNS 屏蔽了镜像域名',
      summary: ({ host }) => `你的 DNS 服务器不肯解析 ${host}，而这个域名是存在的。`,
      detail: ({ host, resolvers, refuses }) =>
        `${resolvers.length > 0 ? `DNS 服务器 ${resolvers.join('、')}` : '系统的 DNS'} ${refuses ? `拒绝回答 ${host}，别的域名都能解析` : `回答“没有 ${host}”`}。这通常是路由器、公司网络或过滤软件有意为之。`,
      advice: ({ host }) =>
        `改用能解析的镜像（例如 ${switchMirror(host)}），或换用别的 DNS 服务器；在公司网络里请找管理员。`,
    },
    en: {
      headline: () => 'DNS hides the mirror',
      summary: ({ host }) => `Your DNS server refuses to resolve ${host}, although the name exists.`,
      detail: ({ host, resolvers, refuses }) =>
        `${resolvers.length > 0 ? `DNS server ${resolvers.join(', ')}` : 'The system resolver'} ${refuses ? `refuses to answer about ${host} and answers about other names` : `says that ${host} does not exist`}. A router, a company network or a filter program usually does that on purpose.`,
      advice: ({ host }) =>
        `Use a mirror that does resolve (for example ${switchMirror(host)}) or another DNS server; on a company network, ask the administrators.`,
    },
  },
});
