import type { FailureWord } from '../../../domain/failure.ts';
import { defineCause } from '../../define-cause.ts';
import { aboutTarget, failingAt, othersThatPass } from '../../failing-targets.ts';
import { evidenceOf } from '../../path-view.ts';
import { sometimesText } from '../../sometimes-text.ts';
import { switchMirror } from '../../switch-mirror.ts';
import { tcpFailures } from '../../tcp-cause.ts';
import { type Sometimes, unsteadyBy } from '../../unsteady.ts';

interface Reset extends Record<string, unknown> {
  readonly host: string;
  readonly sometimes?: Sometimes;
}

const CUT: readonly FailureWord[] = ['connection-reset', 'connection-closed'];

/** Cut right after connecting, whatever name is asked for: it is the address that somebody cuts. Source: go-failures F04, F05. */
export default defineCause<Reset>({
  layer: 'tcp',
  order: 40,
  find: (situation) => [
    ...unsteadyBy(situation, CUT).map(({ view, draft, sometimes }) => ({
      ...draft,
      params: { host: view.target.host, sometimes },
    })),
    ...tcpFailures(situation, CUT).map((draft) => ({
      ...draft,
      params: { host: draft.params.host },
    })),
    ...failingAt(situation, 'tls')
      .filter(({ view }) => view.failure !== undefined && CUT.includes(view.failure))
      .flatMap(({ view, severity }) => {
        const other = situation.findings.about('tls.other-name', view.target.id);
        if (other.length === 0 || other.some(({ params }) => !params.failure || !CUT.includes(params.failure)))
          return [];
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
      headline: ({ sometimes }) => (sometimes ? '连接有时被切断' : '连接被切断'),
      summary: ({ host, sometimes }) =>
        sometimes ? `到 ${host} 的连接有时会被切断。` : `到 ${host} 的连接刚建立就被切断。`,
      detail: ({ sometimes }) =>
        sometimes
          ? `${sometimesText(sometimes, 'zh-CN')}多半是镜像的某个节点、负载均衡或途中的设备在切断连接。`
          : 'TCP 能连上，但一发数据就被断开；换别的域名也一样，说明被针对的是这个地址。',
      advice: ({ host }) => `换一个能访问的镜像，例如 ${switchMirror(host)}；在公司网络里请管理员检查安全网关。`,
    },
    en: {
      headline: ({ sometimes }) => (sometimes ? 'Some connections are cut' : 'The connection is cut'),
      summary: ({ host, sometimes }) =>
        sometimes
          ? `Connections to ${host} are cut now and then.`
          : `Connections to ${host} are cut as soon as they are open.`,
      detail: ({ sometimes }) =>
        sometimes
          ? `A node of the mirror, its load balancer or a device on the way cuts connections.${sometimesText(sometimes, 'en')}`
          : 'TCP connects, but the first data ends it, with any other name just the same: somebody cuts this address.',
      advice: ({ host }) =>
        `Use a reachable mirror, for example ${switchMirror(host)}; on a company network have the security gateway checked.`,
    },
  },
});
