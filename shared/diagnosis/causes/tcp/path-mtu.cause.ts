import { targetSubject } from '../../../domain/target.ts';
import { defineCause } from '../../define-cause.ts';
import { aboutTarget, failingAt } from '../../failing-targets.ts';
import { evidenceOf, type PathView } from '../../path-view.ts';
import { registrableDomain } from '../../registrable-domain.ts';
import type { Situation } from '../../situation.ts';

interface PathMtu extends Record<string, unknown> {
  readonly hosts: readonly string[];
  /** Large packets towards this computer vanish, or those it sends. */
  readonly direction: 'in' | 'out';
}

/** Small packets pass and large ones vanish without a word. Source: go-failures F18, RFC 2923 section 2.1. */
export default defineCause<PathMtu>({
  layer: 'tcp',
  order: 50,
  find: (situation) => [...inwards(situation), ...outwards(situation)],
  text: {
    'zh-CN': {
      headline: () => '大的数据包过不来',
      summary: ({ direction }) =>
        direction === 'in' ? '小的数据包能到，大的数据包在路上消失了。' : '小的数据包能发出去，大的在路上消失了。',
      detail: ({ hosts, direction }) =>
        `${hosts.join('、')}：TCP 能连上，${direction === 'in' ? '用同一个域名握手，几个字节的回答立刻就到，装着证书的大包却等不到' : '小的握手包和小的请求都正常，超过一个数据包的就没有回应'}。路上某一段的 MTU 比两头小，又不发出提示，常见于 VPN 和拨号宽带（PPPoE）。`,
      advice: () =>
        '断开 VPN 再试；或把网卡的 MTU 调小：以管理员运行 netsh interface ipv4 set subinterface "以太网" mtu=1280 store=active（重启后还原）；公司网络请管理员放行 ICMP。',
    },
    en: {
      headline: () => 'Large packets vanish',
      summary: ({ direction }) =>
        direction === 'in'
          ? 'Small packets arrive here; large ones vanish on the way.'
          : 'Small packets get out; large ones vanish on the way.',
      detail: ({ hosts, direction }) =>
        `${hosts.join(', ')}: TCP connects, and ${direction === 'in' ? 'with the same name an answer of a few bytes arrives at once, while the large one with the certificate never does' : 'small hellos and requests are fine, while those of more than one packet get no answer'}. A stretch of the way has a smaller MTU and does not say so, as with VPNs and PPPoE lines.`,
      advice: () =>
        'Try without the VPN; or lower the MTU of the adapter, as administrator: netsh interface ipv4 set subinterface "Ethernet" mtu=1280 store=active (undone by a restart); on a company network ask for ICMP to be allowed.',
    },
  },
});

/** Handshakes fall silent for every name, while the alert of the same server to the same name arrives. */
function inwards(situation: Situation) {
  const silent = situation.views.filter((v) => v.failedAt === 'tls' && v.failure === 'timed-out');
  const small = (view: PathView) =>
    situation.findings.about('tls.small-answer', view.target.id).filter((f) => f.params.alert);
  const proven = silent.filter((v) => small(v).length > 0);
  const hosts = [...new Set(proven.map((v) => v.target.host))];
  // One server alone may have a fault of its own; unrelated ones share nothing but the way.
  const unrelated = new Set(hosts.map(registrableDomain)).size >= 2;
  // What lies on the way to everybody is not got past by going on to the next entry.
  const everywhere = unrelated && !situation.views.some(({ tls }) => tls.some((f) => f.outcome === 'ok'));
  return failingAt(situation, 'tls')
    .filter(({ view }) => proven.includes(view))
    .slice(0, 1)
    .map(({ view, severity }) => ({
      ...aboutTarget(view, everywhere ? 'error' : severity),
      params: { hosts, direction: 'in' as const },
      certainty: unrelated ? ('confirmed' as const) : ('likely' as const),
      because: 'timed-out' as const,
      targets: proven.map((v) => v.target.id),
      evidence: evidenceOf(proven.flatMap((v) => [...v.tcp, ...v.tls, ...small(v)])),
      explains: proven.flatMap((v) => v.findings),
      controls: proven.map((v) => `small-answer@${v.target.host}`),
    }));
}

/** A large hello and a large request both fall silent, where small ones pass. */
function outwards(situation: Situation) {
  if (situation.goWorks) return [];
  return situation.views.flatMap((view) => {
    const { id, host } = view.target;
    const hellos = situation.findings.about('tls.other-hello', id);
    const large = hellos.find((f) => f.params.hello === 'large');
    const small = hellos.find((f) => f.params.hello === 'ordinary');
    const request = situation.findings.about('tls.large-request', id)[0];
    if (!small || small.params.failure || large?.params.failure !== 'timed-out') return [];
    if (request?.params.failure !== 'timed-out') return [];
    return [
      {
        subject: targetSubject(view.target),
        params: { hosts: [host], direction: 'out' as const },
        certainty: 'confirmed' as const,
        severity: 'error' as const,
        because: 'timed-out' as const,
        targets: [id],
        evidence: evidenceOf([large, small, request]),
        explains: [large.id, request.id],
        controls: [`small-hello@${small.params.address}`],
      },
    ];
  });
}
