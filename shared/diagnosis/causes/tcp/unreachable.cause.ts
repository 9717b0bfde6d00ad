import { defineCause } from '../../define-cause.ts';
import { elsewhereText } from '../../elsewhere-text.ts';
import { switchMirror } from '../../switch-mirror.ts';
import { type TcpParams, tcpFailures } from '../../tcp-cause.ts';

/** No route to the address. Source: go-failures F19. */
export default defineCause<TcpParams>({
  layer: 'tcp',
  order: 10,
  find: (situation) => tcpFailures(situation, ['host-unreachable', 'network-unreachable']),
  text: {
    'zh-CN': {
      headline: () => '到镜像没有路由',
      summary: ({ host }) => `这台电脑到不了 ${host}。`,
      detail: ({ addresses, elsewhere }) =>
        `网络回答：没有通往 ${addresses.join('、')} 的路。可能是路由器或 VPN 的路由不对，也可能是防火墙这样拒绝。${elsewhereText(elsewhere, 'zh-CN')}`,
      advice: ({ host }) => `检查 VPN 和路由器；或换一个能访问的镜像，例如 ${switchMirror(host)}`,
    },
    en: {
      headline: () => 'No route to the mirror',
      summary: ({ host }) => `This computer has no route to ${host}.`,
      detail: ({ addresses, elsewhere }) =>
        `The network says that there is no way to ${addresses.join(', ')}: a wrong route of a router or VPN, or a firewall that refuses this way.${elsewhereText(elsewhere, 'en')}`,
      advice: ({ host }) =>
        `Check the VPN and the router; or use a reachable mirror, for example ${switchMirror(host)}`,
    },
  },
});
