import { targetSubject } from '../../../domain/target.ts';
import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';

interface LargeHello extends Record<string, unknown> {
  readonly host: string;
  readonly silent: boolean;
}

/** A ClientHello of more than one packet does not get through, a small one does. Source: go-failures F17. */
export default defineCause<LargeHello>({
  layer: 'tls',
  order: 12,
  find: (situation) =>
    situation.goWorks
      ? []
      : situation.views.flatMap((view) => {
          const { id, host } = view.target;
          const hellos = situation.findings.about('tls.other-hello', id);
          const large = hellos.find((f) => f.params.hello === 'large');
          const small = hellos.find((f) => f.params.hello === 'ordinary');
          // The same bytes inside an open connection: if they vanish as well, it is the size, not the hello.
          const request = situation.findings.about('tls.large-request', id)[0];
          if (!large?.params.failure || !small || small.params.failure || !request || request.params.failure) return [];
          return [
            {
              subject: targetSubject(view.target),
              params: { host, silent: large.params.failure === 'timed-out' },
              certainty: 'confirmed' as const,
              severity: 'error' as const,
              because: large.params.failure,
              targets: [id],
              evidence: evidenceOf([large, small, request]),
              explains: [large.id],
              controls: [`small-hello@${small.params.address}`, `large-request@${request.params.address}`],
            },
          ];
        }),
  text: {
    'zh-CN': {
      headline: () => '大的握手包过不去',
      summary: ({ host, silent }) => `到 ${host} 的大 TLS 握手包被${silent ? '丢弃' : '切断'}，小的没有问题。`,
      detail: () =>
        '新版 Go（1.24 起）的第一个握手包带有后量子密钥，一个数据包装不下，有些防火墙和网关处理不了。同样大的普通请求能通过，所以不是线路问题。',
      advice: () =>
        '请网络管理员升级那台设备。临时办法：设置环境变量 GODEBUG=tlsmlkem=0 让 go 发小的握手包，设备修好后删掉它。',
    },
    en: {
      headline: () => 'Large TLS hellos are lost',
      summary: ({ host, silent }) =>
        `Large TLS hellos to ${host} are ${silent ? 'dropped' : 'cut off'}; small ones get through.`,
      detail: () =>
        'Since Go 1.24 the first hello carries a post-quantum key and does not fit into one packet, which some firewalls cannot take. A request of the same size passes, so it is not the line.',
      advice: () =>
        'Have that device upgraded. Until then set the variable GODEBUG=tlsmlkem=0, with which go sends a small hello, and delete it afterwards.',
    },
  },
});
