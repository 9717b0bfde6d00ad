import { addressText, type CertificateParams, certificateFailures } from '../../certificate-cause.ts';
import { defineCause } from '../../define-cause.ts';

/** The chain leads to no trusted root, and it is this host alone: no interception. Source: go-failures F29. */
export default defineCause<CertificateParams>({
  layer: 'tls',
  order: 50,
  find: (situation) => certificateFailures(situation, 'tls-untrusted'),
  text: {
    'zh-CN': {
      headline: () => '镜像的证书不可信',
      summary: ({ host, issuer }) => `${host} 的证书由“${issuer}”签发，这台电脑不信任它。`,
      detail: (params) =>
        `别的证书都能通过验证，只有它不行：多半是自签名证书、公司内部 CA，或者服务器漏发了中间证书。${addressText(params, 'zh-CN')}`,
      advice: () =>
        '如果这是公司镜像，请 IT 部门提供并安装根证书，或让维护者补全证书链；否则换用别的镜像。不要用 GOINSECURE 绕过。',
    },
    en: {
      headline: () => 'An untrusted certificate',
      summary: ({ host, issuer }) =>
        `The certificate of ${host} was issued by "${issuer}", which this computer does not trust.`,
      detail: (params) =>
        `Other certificates verify, only this one does not: a self-signed one, a company CA, or a server that leaves its intermediate certificate out.${addressText(params, 'en')}`,
      advice: () =>
        "If it is your company's mirror, have IT install the root certificate or its owners complete the chain; otherwise use another mirror. Do not use GOINSECURE.",
    },
  },
});
