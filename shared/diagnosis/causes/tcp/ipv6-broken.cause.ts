import type { CauseDraft } from '../../../domain/cause.ts';
import { defineCause } from '../../define-cause.ts';
import { aboutTarget, failingAt } from '../../failing-targets.ts';
import { evidenceOf } from '../../path-view.ts';
import type { Situation } from '../../situation.ts';

interface Ipv6Broken extends Record<string, unknown> {
  readonly host: string;
  readonly addresses: readonly string[];
}

/** IPv6 leads nowhere from here, IPv4 does. Source: go-failures F19. */
export default defineCause<Ipv6Broken>({
  layer: 'tcp',
  order: 5,
  find: (situation) => {
    const { findings } = situation;
    const connected = findings.of('tcp.connect').filter((f) => f.outcome === 'ok');
    const byFour = connected.filter((f) => f.params.family === 4);
    if (connected.some((f) => f.params.family === 6) || byFour.length === 0) return [];
    const needed = failingAt(situation, 'tcp').filter(({ view }) => view.tcp.every((f) => f.params.family === 6));
    const controls = byFour.map((f) => f.params.address);
    return needed.map(({ view, severity }): CauseDraft<Ipv6Broken> => {
      const others = alsoFailing(situation, view.target.id);
      const noRoute = findings.of('net.route')[0]?.params.ipv6 === false;
      return {
        ...aboutTarget(view, severity),
        params: { host: view.target.host, addresses: view.tcp.map((f) => f.params.address) },
        // One host alone may simply be down.
        certainty: noRoute || others.length > 0 ? 'confirmed' : 'likely',
        ...(view.failure ? { because: view.failure } : {}),
        evidence: evidenceOf([view.lookup, ...view.tcp, ...others, ...byFour]),
        controls,
      };
    });
  },
  text: {
    'zh-CN': {
      headline: () => '这条线路的 IPv6 不通',
      summary: ({ host }) => `${host} 只有 IPv6 地址，而这条线路的 IPv6 不通。`,
      detail: ({ addresses }) =>
        `到 ${addresses.join('、')} 的连接没有成功，而别的主机的 IPv4 正常。路由器或运营商分配了 IPv6，却没有接通。`,
      advice: () => '请管理员给这台主机加上 IPv4 地址，或修好 IPv6；在此之前换用有 IPv4 地址的镜像。',
    },
    en: {
      headline: () => 'IPv6 leads nowhere',
      summary: ({ host }) => `${host} has IPv6 addresses only, and IPv6 does not work here.`,
      detail: ({ addresses }) =>
        `Connections to ${addresses.join(', ')} did not succeed, while those to other hosts by IPv4 do. The router or provider hands out IPv6 and does not carry it.`,
      advice: () => 'Have the host given an IPv4 address, or IPv6 repaired; until then use a mirror that has IPv4.',
    },
  },
});

/** Failures of other targets by IPv6; one that merely had no time to answer is not among them. */
function alsoFailing({ findings }: Situation, target: string) {
  const failed = findings.of('tcp.connect').filter((f) => f.params.family === 6 && f.outcome !== 'ok');
  return failed.filter((f) => f.params.target !== target);
}
