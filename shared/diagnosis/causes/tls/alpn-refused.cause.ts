import { targetSubject } from '../../../domain/target.ts';
import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';

interface AlpnRefused extends Record<string, unknown> {
  readonly host: string;
  readonly silent: boolean;
}

/** A hello that offers HTTP/2 does not get through; without the offer it does, small and large. Source: RFC 7301. */
export default defineCause<AlpnRefused>({
  layer: 'tls',
  order: 13,
  find: (situation) =>
    situation.goWorks
      ? []
      : situation.views.flatMap((view) => {
          const { id, host } = view.target;
          const hellos = situation.findings.about('tls.other-hello', id);
          const of = (hello: string) => hellos.find(({ params }) => params.hello === hello);
          const [h2, small, large] = [of('h2'), of('ordinary'), of('large')];
          if (!h2?.params.failure || !small || small.params.failure || !large || large.params.failure) return [];
          return [
            {
              subject: targetSubject(view.target),
              params: { host, silent: h2.params.failure === 'timed-out' },
              certainty: 'confirmed' as const,
              severity: 'error' as const,
              because: h2.params.failure,
              targets: [id],
              evidence: evidenceOf([h2, small, large]),
              explains: [h2.id],
              controls: [`small-hello@${small.params.address}`, `large-hello@${large.params.address}`],
            },
          ];
        }),
  text: {
    'zh-CN': {
      headline: () => 'HTTP/2 的握手过不去',
      summary: ({ host, silent }) => `到 ${host} 的 TLS 握手只要提到 HTTP/2 就被${silent ? '丢弃' : '切断'}。`,
      detail: () => '不提 HTTP/2 的握手，大的小的都没有问题，所以既不是地址也不是大小的问题：途中有设备不让用 HTTP/2。',
      advice: () =>
        '请网络管理员检查那台设备。临时办法：设置环境变量 GODEBUG=http2client=0，让 go 不用 HTTP/2，修好后删掉它。',
    },
    en: {
      headline: () => 'HTTP/2 is cut off',
      summary: ({ host, silent }) =>
        `TLS hellos to ${host} are ${silent ? 'dropped' : 'cut off'} as soon as they offer HTTP/2.`,
      detail: () =>
        'Hellos without that offer get through, small and large, so it is neither the address nor the size: a device on the way does not let HTTP/2 pass.',
      advice: () =>
        'Have that device checked. Until then set the variable GODEBUG=http2client=0, with which go does without HTTP/2, and delete it afterwards.',
    },
  },
});
