import { defineCause } from '../../define-cause.ts';
import { elsewhereText } from '../../elsewhere-text.ts';
import { sometimesText } from '../../sometimes-text.ts';
import { switchMirror } from '../../switch-mirror.ts';
import { type TcpParams, tcpFailures } from '../../tcp-cause.ts';
import { type Sometimes, unsteadyBy } from '../../unsteady.ts';

interface Refused extends TcpParams {
  readonly sometimes?: Sometimes;
}

/** RST to connection attempts: to every one, or to some of three. */
export default defineCause<Refused>({
  layer: 'tcp',
  order: 20,
  find: (situation) => [
    ...unsteadyBy(situation, ['connection-refused']).map(({ view, draft, sometimes }) => ({
      ...draft,
      params: { host: view.target.host, addresses: view.tcp.map((f) => f.params.address), sometimes },
    })),
    ...tcpFailures(situation, ['connection-refused']),
  ],
  text: {
    'zh-CN': {
      headline: ({ sometimes }) => (sometimes ? '镜像有时拒绝连接' : '镜像拒绝连接'),
      summary: ({ host, sometimes }) => `${host} ${sometimes ? '有时会拒绝连接' : '拒绝了连接'}。`,
      detail: ({ addresses, sometimes, elsewhere }) =>
        `${sometimesText(sometimes, 'zh-CN')}域名解析有结果，但 ${addresses.join('、')} 明确拒绝连接：要么服务没有运行，要么中间的防火墙代它拒绝。${elsewhereText(elsewhere, 'zh-CN')}`,
      advice: ({ host }) => `换一个能访问的镜像，例如 ${switchMirror(host)}；如果是公司自己的镜像，请通知维护者。`,
    },
    en: {
      headline: ({ sometimes }) => (sometimes ? 'The mirror refuses now and then' : 'The mirror refuses'),
      summary: ({ host, sometimes }) =>
        sometimes ? `${host} refuses some connections.` : `${host} refuses the connection.`,
      detail: ({ addresses, sometimes, elsewhere }) =>
        `The name resolves, but ${addresses.join(', ')} refuses plainly: the service is not running, or a firewall refuses in its place.${sometimesText(sometimes, 'en')}${elsewhereText(elsewhere, 'en')}`,
      advice: ({ host }) =>
        `Use a mirror that is reachable, for example ${switchMirror(host)}; if it is a company mirror, tell its owners.`,
    },
  },
});
