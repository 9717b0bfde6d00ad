import { defineCause } from '../../define-cause.ts';
import { aboutTarget, failingAt } from '../../failing-targets.ts';
import { evidenceOf } from '../../path-view.ts';

interface LegacyServer extends Record<string, unknown> {
  readonly host: string;
  /** What it agrees to when old protocols are offered too. */
  readonly protocol: string;
}

const REFUSED = ['tls-protocol-version', 'tls-handshake-refused'];

/** The server agrees only to what `go` no longer offers. Source: go-failures F34, go.dev/doc/go1.22 and go1.27 (crypto/tls). */
export default defineCause<LegacyServer>({
  layer: 'tls',
  order: 25,
  find: (situation) =>
    failingAt(situation, 'tls')
      .filter(({ view }) => REFUSED.includes(view.failure ?? ''))
      .flatMap(({ view, severity }) => {
        const tried = situation.findings
          .about('tls.other-hello', view.target.id)
          .filter((f) => f.params.hello === 'legacy');
        const agreed = tried.find((f) => f.params.failure === undefined);
        // A refusal for another reason, for instance of a name it does not serve, is not about age.
        if (!agreed && view.failure !== 'tls-protocol-version') return [];
        return [
          {
            ...aboutTarget(view, severity),
            params: { host: view.target.host, protocol: agreed?.params.protocol ?? '' },
            certainty: agreed ? ('confirmed' as const) : ('likely' as const),
            ...(view.failure ? { because: view.failure } : {}),
            evidence: evidenceOf([...view.tls, ...tried]),
            controls: agreed ? [`${agreed.params.protocol}@${agreed.params.address}`] : [],
          },
        ];
      }),
  text: {
    'zh-CN': {
      headline: () => '镜像的加密方式太旧',
      summary: ({ host }) => `${host} 只支持过时的加密方式，go 已经不再使用。`,
      detail: ({ protocol }) =>
        `用 go 提供的协议和算法握手被拒绝${protocol === '' ? '' : `；把旧的也列上，它就同意了（${protocol}）`}。常见于多年没有升级的公司设备。`,
      advice: () =>
        '请维护者升级这台服务器，至少支持 TLS 1.2 和 ECDHE；在此之前换用别的镜像，例如 go env -w "GOPROXY=https://goproxy.cn,direct"',
    },
    en: {
      headline: () => 'Encryption of the past',
      summary: ({ host }) => `${host} supports only outdated encryption, which go no longer uses.`,
      detail: ({ protocol }) =>
        `It refuses the protocols and ciphers that go offers${protocol === '' ? '' : `; with old ones on the list it agrees (${protocol})`}. Company appliances that nobody has renewed for years do that.`,
      advice: () =>
        'Have its owners upgrade it to TLS 1.2 with ECDHE at least; until then use another mirror, for example go env -w "GOPROXY=https://goproxy.cn,direct"',
    },
  },
});
