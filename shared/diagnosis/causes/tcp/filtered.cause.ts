import { defineCause } from '../../define-cause.ts';
import { elsewhereText } from '../../elsewhere-text.ts';
import { switchMirror } from '../../switch-mirror.ts';
import { type TcpParams, tcpFailures } from '../../tcp-cause.ts';

/** No answer at all from any address. Source: go-failures F01. */
export default defineCause<TcpParams>({
  layer: 'tcp',
  order: 30,
  find: (situation) => tcpFailures(situation, ['timed-out']),
  text: {
    'zh-CN': {
      headline: () => '镜像的地址被屏蔽',
      summary: ({ host }) => `连接 ${host} 没有任何回应。`,
      detail: ({ addresses, elsewhere }) =>
        `域名解析有结果，但 ${addresses.join('、')} 对连接请求毫无反应，多次尝试都超时。通常是网络运营商、公司防火墙或安全设备丢弃了数据包。${elsewhereText(elsewhere, 'zh-CN')}`,
      advice: ({ host }) => `换一个能访问的镜像，例如 ${switchMirror(host)}；在公司网络里请管理员放行。`,
    },
    en: {
      headline: () => 'The mirror is blocked',
      summary: ({ host }) => `Connections to ${host} get no answer at all.`,
      detail: ({ addresses, elsewhere }) =>
        `The name resolves, but ${addresses.join(', ')} stays silent and every try times out. Usually the provider, a company firewall or a security device drops the packets.${elsewhereText(elsewhere, 'en')}`,
      advice: ({ host }) =>
        `Use a mirror that is reachable, for example ${switchMirror(host)}; on a company network ask for the host to be allowed.`,
    },
  },
});
