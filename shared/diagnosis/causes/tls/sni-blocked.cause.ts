import { defineCause } from '../../define-cause.ts';
import { aboutTarget, failingAt, othersThatPass } from '../../failing-targets.ts';
import { evidenceOf } from '../../path-view.ts';
import { switchMirror } from '../../switch-mirror.ts';

interface SniBlocked extends Record<string, unknown> {
  readonly host: string;
  readonly address: string;
  readonly otherName: string;
  readonly silent: boolean;
}

const CUT = ['connection-reset', 'connection-closed', 'timed-out'];

/** The same address answers another name, not this one: the name in the ClientHello is what is blocked. Source: go-failures F03, F04. */
export default defineCause<SniBlocked>({
  layer: 'tls',
  order: 10,
  find: (situation) =>
    failingAt(situation, 'tls')
      .filter(({ view }) => CUT.includes(view.failure ?? ''))
      .flatMap(({ view, severity }) => {
        const answered = situation.findings
          .about('tls.other-name', view.target.id)
          .filter((f) => f.params.failure === undefined || f.params.failure.startsWith('tls-'));
        const [first] = answered;
        if (!first) return [];
        return [
          {
            ...aboutTarget(view, severity),
            params: {
              host: view.target.host,
              address: first.params.address,
              otherName: first.params.servername,
              silent: view.failure === 'timed-out',
            },
            certainty: 'confirmed' as const,
            ...(view.failure ? { because: view.failure } : {}),
            evidence: evidenceOf([...view.tls, ...answered]),
            controls: [`${first.params.servername}@${first.params.address}`, ...othersThatPass(situation, view, 'tls')],
          },
        ];
      }),
  text: {
    'zh-CN': {
      headline: () => '镜像域名被拦截',
      summary: ({ host, silent }) => `网络里的设备认出了 ${host} 这个名字，并${silent ? '丢弃' : '切断'}了连接。`,
      detail: ({ host, address, otherName }) =>
        `连到同一个地址 ${address}：报 ${otherName} 时对方有回应，报 ${host} 时就断。被拦截的是 TLS 握手里的域名（SNI），不是这个地址。`,
      advice: ({ host }) => `换一个没有被拦截的镜像，例如 ${switchMirror(host)}；在公司网络里请管理员放行。`,
    },
    en: {
      headline: () => 'The name is blocked',
      summary: ({ host, silent }) =>
        `A device on the network recognises the name ${host} and ${silent ? 'drops' : 'cuts'} the connection.`,
      detail: ({ host, address, otherName }) =>
        `At the same address ${address}, asking for ${otherName} gets an answer and asking for ${host} does not: the name in the TLS hello (SNI) is blocked, not the address.`,
      advice: ({ host }) =>
        `Use a mirror that is not blocked, for example ${switchMirror(host)}; on a company network ask for the host to be allowed.`,
    },
  },
});
