import { defineCause } from '../../define-cause.ts';
import { aboutTarget, failingAt } from '../../failing-targets.ts';
import { evidenceOf } from '../../path-view.ts';

interface PlaintextPort extends Record<string, unknown> {
  readonly host: string;
  readonly port: number;
  readonly url: string;
  /** What the port says when asked in plain words. */
  readonly banner: string;
  readonly http: boolean;
}

/** The address says https, and the port does not speak TLS. Source: go-failures F35, F36. */
export default defineCause<PlaintextPort>({
  layer: 'tls',
  order: 15,
  find: (situation) =>
    failingAt(situation, 'tls')
      .filter(({ view }) => view.failure === 'tls-not-tls')
      .map(({ view, severity }) => {
        const asked = situation.findings.about('tls.port-speaks', view.target.id);
        const told = asked.filter((f) => f.params.speaks === 'http' || f.params.speaks === 'ssh');
        const { host, port, url } = view.target;
        const [first] = told;
        return {
          ...aboutTarget(view, severity),
          params: { host, port, url, banner: first?.params.banner ?? '', http: first?.params.speaks === 'http' },
          certainty: first ? ('confirmed' as const) : ('likely' as const),
          because: 'tls-not-tls' as const,
          evidence: evidenceOf([...view.tls, ...asked]),
          controls: told.map((f) => `${f.params.speaks}@${f.params.address}`),
        };
      }),
  text: {
    'zh-CN': {
      headline: () => '这个端口没有加密',
      summary: ({ host, port, http }) =>
        `${host} 的 ${port} 端口不说 TLS${http ? '，它说的是不加密的 HTTP' : ''}，而地址写的是 https。`,
      detail: ({ banner }) =>
        `TLS 握手得到的回答不是 TLS。${banner === '' ? '' : `改用明文去问，它回答“${banner}”。`}多半是服务没有配置证书，或者地址的协议、端口写错了。`,
      advice: ({ url, http }) =>
        http
          ? `请维护者给它配上证书；在可信的内网里也可以把 GOPROXY 里的 ${url} 改成 ${url.replace(/^https:/u, 'http:')}（公共模块仍由校验数据库保护）。`
          : `核对 GOPROXY 里 ${url} 的端口。`,
    },
    en: {
      headline: () => 'No encryption on this port',
      summary: ({ host, port, http }) =>
        `Port ${port} of ${host} does not speak TLS${http ? ' but plain HTTP' : ''}, while the address says https.`,
      detail: ({ banner }) =>
        `What answers the TLS hello is no TLS.${banner === '' ? '' : ` Asked in the clear it says "${banner}".`} The service has no certificate, or the scheme or port of the address is wrong.`,
      advice: ({ url, http }) =>
        http
          ? `Have its owners set up a certificate; on a trusted network you may change ${url} in GOPROXY to ${url.replace(/^https:/u, 'http:')} (public modules stay protected by the checksum database).`
          : `Check the port of ${url} in GOPROXY.`,
    },
  },
});
