import { defineCause } from '../../define-cause.ts';
import { aboutTarget, failingAt } from '../../failing-targets.ts';
import { evidenceOf, type PathView } from '../../path-view.ts';
import { isFakeIp } from '../../public-hosts.ts';

interface FakeIpStale extends Record<string, unknown> {
  readonly host: string;
  readonly addresses: readonly string[];
}

/** Addresses of 198.18/15, which a proxy program invents for its tunnel, and no tunnel. Source: go-failures F28c, RFC 2544. */
export default defineCause<FakeIpStale>({
  layer: 'dns',
  order: 15,
  find: (situation) =>
    [...failingAt(situation, 'tcp'), ...failingAt(situation, 'tls')]
      .filter(({ view }) => addressesOf(view).some(isFakeIp) && addressesOf(view).every(isFakeIp))
      .map(({ view, severity }) => {
        const answers = situation.findings
          .about('dns.server-answer', view.target.id)
          .filter((f) => f.params.a.addresses.some((a) => !isFakeIp(a)));
        const works = situation.findings
          .about('dns.second-opinion-works', view.target.id)
          .filter((f) => f.params.works);
        const controls = [...new Set([...works.map((f) => f.params.address), ...answers.map((f) => f.params.server)])];
        return {
          ...aboutTarget(view, severity),
          params: { host: view.target.host, addresses: addressesOf(view) },
          // No public service has such an address; that somebody knows the real one settles it.
          certainty: controls.length > 0 ? ('confirmed' as const) : ('likely' as const),
          ...(view.failure ? { because: view.failure } : {}),
          evidence: evidenceOf([view.lookup, ...view.tcp, ...answers, ...works]),
          controls,
        };
      }),
  text: {
    'zh-CN': {
      headline: () => '残留着代理软件的假地址',
      summary: ({ host, addresses }) =>
        `${host} 解析到 ${addresses.join('、')}，这是代理软件的假地址，而它的隧道没有运行。`,
      detail: () =>
        '198.18.x.x 是 Clash 等软件的 fake-ip：只有它的 TUN 隧道在运行时才有意义。软件退出或崩溃以后，假地址还留在 DNS 缓存或 DNS 设置里，连接就没有去处。',
      advice: () => '重新启动代理软件；不再使用的话，把网卡的 DNS 改回自动获取，再运行 ipconfig /flushdns。',
    },
    en: {
      headline: () => 'False addresses left behind',
      summary: ({ host, addresses }) =>
        `${host} resolves to ${addresses.join(', ')}, an address that a proxy program invents, and its tunnel is not running.`,
      detail: () =>
        'Clash and its like hand out 198.18.x.x (fake-ip), which means something only inside their TUN tunnel. When the program has quit or crashed, such addresses stay in the DNS cache or settings, and connections lead nowhere.',
      advice: () =>
        'Start the proxy program again; if you no longer use it, set the DNS of the adapter back to automatic and run ipconfig /flushdns.',
    },
  },
});

function addressesOf({ lookup }: PathView): readonly string[] {
  return [...(lookup?.params.a.addresses ?? []), ...(lookup?.params.aaaa.addresses ?? [])];
}
