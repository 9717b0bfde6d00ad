import { defineCause } from '../../define-cause.ts';
import { switchMirror } from '../../switch-mirror.ts';
import { type TcpParams, tcpFailures } from '../../tcp-cause.ts';

/** RST to every connection attempt. */
export default defineCause<TcpParams>({
  layer: 'tcp',
  order: 20,
  find: (situation) => tcpFailures(situation, ['connection-refused']),
  text: {
    'zh-CN': {
      headline: () => '镜像拒绝连接',
      summary: ({ host }) => `${host} 拒绝了连接。`,
      detail: ({ addresses }) =>
        `域名解析正常，但 ${addresses.join('、')} 明确拒绝连接：要么服务没有运行，要么中间的防火墙代它拒绝。`,
      advice: ({ host }) => `换一个能访问的镜像，例如 ${switchMirror(host)}；如果是公司自己的镜像，请通知维护者。`,
    },
    en: {
      headline: () => 'The mirror refuses',
      summary: ({ host }) => `${host} refuses the connection.`,
      detail: ({ addresses }) =>
        `The name resolves, but ${addresses.join(', ')} refuses plainly: the service is not running, or a firewall refuses in its place.`,
      advice: ({ host }) =>
        `Use a mirror that is reachable, for example ${switchMirror(host)}; if it is a company mirror, tell its owners.`,
    },
  },
});
