import { defineCause } from '../../define-cause.ts';
import { aboutTarget, failingAt, othersThatPass } from '../../failing-targets.ts';
import { evidenceOf } from '../../path-view.ts';
import { switchMirror } from '../../switch-mirror.ts';
import { tcpFailures } from '../../tcp-cause.ts';

interface Reset extends Record<string, unknown> {
  readonly host: string;
}

const CUT = ['connection-reset', 'connection-closed'];

/** Cut right after connecting, whatever name is asked for: it is the address that somebody cuts. Source: go-failures F04, F05. */
export default defineCause<Reset>({
  layer: 'tcp',
  order: 40,
  find: (situation) => [
    ...tcpFailures(situation, ['connection-reset', 'connection-closed']).map((draft) => ({
      ...draft,
      params: { host: draft.params.host },
    })),
    ...failingAt(situation, 'tls')
      .filter(({ view }) => CUT.includes(view.failure ?? ''))
      .flatMap(({ view, severity }) => {
        const other = situation.findings.about('tls.other-name', view.target.id);
        if (other.length === 0 || other.some((f) => !CUT.includes(f.params.failure ?? ''))) return [];
        const controls = othersThatPass(situation, view, 'tls');
        return [
          {
            ...aboutTarget(view, severity),
            params: { host: view.target.host },
            certainty: controls.length > 0 ? ('confirmed' as const) : ('likely' as const),
            ...(view.failure ? { because: view.failure } : {}),
            evidence: evidenceOf([...view.tcp, ...view.tls, ...other]),
            controls,
          },
        ];
      }),
  ],
  text: {
    'zh-CN': {
      headline: () => '连接被切断',
      summary: ({ host }) => `到 ${host} 的连接刚建立就被切断。`,
      detail: () => 'TCP 能连上，但一发数据就被断开；换别的域名也一样，说明被针对的是这个地址。',
      advice: ({ host }) => `换一个能访问的镜像，例如 ${switchMirror(host)}；在公司网络里请管理员检查安全网关。`,
    },
    en: {
      headline: () => 'The connection is cut',
      summary: ({ host }) => `Connections to ${host} are cut as soon as they are open.`,
      detail: () =>
        'TCP connects, but the first data ends it, with any other name just the same: somebody cuts this address.',
      advice: ({ host }) =>
        `Use a reachable mirror, for example ${switchMirror(host)}; on a company network have the security gateway checked.`,
    },
  },
});
