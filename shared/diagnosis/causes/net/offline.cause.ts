import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';

/** No interface with a default route in either family. */
export default defineCause<Record<string, never>>({
  layer: 'net',
  find: ({ findings, goWorks, views }) =>
    goWorks || views.some((v) => v.works)
      ? []
      : findings
          .of('net.route')
          .filter((f) => !f.params.ipv4 && !f.params.ipv6)
          .map((f) => ({
            subject: 'default-route',
            params: {},
            certainty: 'confirmed',
            severity: 'error',
            because: 'network-unreachable',
            targets: views.filter((v) => v.target.route.kind === 'direct').map((v) => v.target.id),
            evidence: evidenceOf([f]),
            explains: [f.id],
            // The system was asked for a way in each family apart.
            controls: ['IPv4', 'IPv6'],
          })),
  text: {
    'zh-CN': {
      headline: () => '电脑没有联网',
      summary: () => '这台电脑没有可用的网络连接。',
      detail: () => '没有任何网卡带有默认路由，所以什么地址都到不了。',
      advice: () => '接上网线或连上 Wi-Fi，再检查一次。',
    },
    en: {
      headline: () => 'This computer is offline',
      summary: () => 'This computer has no working network connection.',
      detail: () => 'No network interface has a default route, so no address can be reached.',
      advice: () => 'Plug in the cable or join a Wi-Fi network, then check again.',
    },
  },
});
