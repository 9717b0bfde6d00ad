import { addressText, type CertificateParams, certificateFailures } from '../../certificate-cause.ts';
import { defineCause } from '../../define-cause.ts';
import { switchMirror } from '../../switch-mirror.ts';

interface Expired extends CertificateParams {
  readonly notYet: boolean;
}

/** The certificate is out of date while others are fine, so that the clock is not to blame. Source: go-failures F31. */
export default defineCause<Expired>({
  layer: 'tls',
  order: 40,
  find: (situation) =>
    (['tls-expired', 'tls-not-yet-valid'] as const).flatMap((word) =>
      certificateFailures(situation, word).map((draft) => ({
        ...draft,
        params: { ...draft.params, notYet: word === 'tls-not-yet-valid' },
      })),
    ),
  text: {
    'zh-CN': {
      headline: ({ notYet }) => (notYet ? '镜像的证书还没生效' : '镜像的证书已过期'),
      summary: ({ host, notYet, notAfter, notBefore }) =>
        notYet ? `${host} 的证书要到 ${day(notBefore)} 才生效。` : `${host} 的证书已于 ${day(notAfter)} 过期。`,
      detail: (params) =>
        `其他证书在这台电脑上都有效，所以不是本机时间不对，而是这个服务的证书有问题。${addressText(params, 'zh-CN')}`,
      advice: ({ host }) =>
        `暂时换用别的镜像，例如 ${switchMirror(host)}；如果是公司自己的镜像，请通知维护者更新证书。`,
    },
    en: {
      headline: ({ notYet }) => (notYet ? 'The certificate is not valid yet' : 'The certificate has expired'),
      summary: ({ host, notYet, notAfter, notBefore }) =>
        notYet
          ? `The certificate of ${host} is not valid before ${day(notBefore)}.`
          : `The certificate of ${host} expired on ${day(notAfter)}.`,
      detail: (params) =>
        `Other certificates are valid on this computer, so its clock is not to blame: the certificate of this service is at fault.${addressText(params, 'en')}`,
      advice: ({ host }) =>
        `Use another mirror for now, for example ${switchMirror(host)}; if it is a company mirror, tell its owners.`,
    },
  },
});

function day(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 10);
}
