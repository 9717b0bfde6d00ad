import { addressText, type CertificateParams, certificateFailures } from '../../certificate-cause.ts';
import { defineCause } from '../../define-cause.ts';
import { switchMirror } from '../../switch-mirror.ts';

/** A valid certificate, for another name. Source: go-failures F32. */
export default defineCause<CertificateParams>({
  layer: 'tls',
  order: 30,
  find: (situation) => certificateFailures(situation, 'tls-wrong-host'),
  text: {
    'zh-CN': {
      headline: () => '证书属于别的网站',
      summary: ({ host, names }) => `${host} 出示的证书属于 ${names.join('、') || '别的网站'}。`,
      detail: (params) =>
        `连上的服务器不是要找的那一个：可能是服务配置错误、登录页面，或者地址被指到了别处。${addressText(params, 'zh-CN')}`,
      advice: ({ host }) => `换用别的镜像，例如 ${switchMirror(host)}；如果是公司自己的镜像，请通知维护者。`,
    },
    en: {
      headline: () => 'A certificate for another',
      summary: ({ host, names }) =>
        `${host} shows a certificate that belongs to ${names.join(', ') || 'another host'}.`,
      detail: (params) =>
        `The server that answers is not the one that was asked for: a misconfigured service, a log-in page, or an address that leads elsewhere.${addressText(params, 'en')}`,
      advice: ({ host }) =>
        `Use another mirror, for example ${switchMirror(host)}; if it is a company mirror, tell its owners.`,
    },
  },
});
