import { defineCause } from '../../define-cause.ts';
import { aboutTarget, failingAt, othersThatPass } from '../../failing-targets.ts';
import { evidenceOf } from '../../path-view.ts';
import { isPrivateName } from '../../private-names.ts';
import { isPublicHost } from '../../public-hosts.ts';

interface VpnNeeded extends Record<string, unknown> {
  readonly host: string;
  /** The one configured resolver that does know the name; empty where none does. */
  readonly knownBy: string;
  readonly deniedBy: readonly string[];
}

const DENIALS = ['dns-no-such-host', 'dns-no-data', 'dns-refused'];

/**
 * A private name that only the resolver of a VPN or company network knows. Certain where one of this computer's resolvers
 * knows it and the one that is asked first denies it. Source: go-failures F28b.
 */
export default defineCause<VpnNeeded>({
  layer: 'dns',
  order: 28,
  find: (situation) =>
    failingAt(situation, 'dns', ['mirror', 'vcs'])
      .filter(({ view }) => !isPublicHost(view.target.host) && DENIALS.includes(view.failure ?? 'dns-no-data'))
      .flatMap(({ view, severity }) => {
        const own = situation.findings.about('dns.server-answer', view.target.id).filter((f) => f.params.configured);
        const known = own.filter((f) => f.outcome === 'ok');
        const denied = own.filter((f) => DENIALS.includes(f.params.a.failure ?? ''));
        const others = othersThatPass(situation, view, 'dns');
        const split = known.length > 0 && denied.length > 0;
        if (!split && (!isPrivateName(view.target.host, situation) || others.length === 0)) return [];
        return [
          {
            ...aboutTarget(view, severity),
            params: {
              host: view.target.host,
              knownBy: known[0]?.params.server ?? '',
              deniedBy: denied.map((f) => f.params.server),
            },
            certainty: split ? ('confirmed' as const) : ('likely' as const),
            ...(view.failure ? { because: view.failure } : {}),
            evidence: evidenceOf([view.lookup, ...own]),
            controls: [...known.map((f) => f.params.server), ...others],
          },
        ];
      }),
  text: {
    'zh-CN': {
      headline: () => '这个域名要连 VPN',
      summary: ({ host, knownBy }) =>
        knownBy === ''
          ? `内部域名 ${host} 要连上 VPN 才能解析。`
          : `只有 DNS 服务器 ${knownBy} 认识内部域名 ${host}，而系统先问了别的服务器。`,
      detail: ({ deniedBy, knownBy }) =>
        `${deniedBy.length > 0 ? `DNS 服务器 ${deniedBy.join('、')} 回答没有这个名字` : '系统的 DNS 不认识这个名字'}，别的域名却能解析。${knownBy === '' ? '它多半只在公司网络或 VPN 里才有。' : '前面的服务器一旦否认，系统就不再问后面的。'}`,
      advice: ({ knownBy }) =>
        knownBy === ''
          ? '连上公司的 VPN 再试；已经连上的话，请管理员检查 VPN 有没有下发 DNS 服务器和域名后缀。'
          : `把 ${knownBy} 排到 DNS 服务器的第一位，或让 VPN 软件为这个后缀指定它。`,
    },
    en: {
      headline: () => 'This name needs the VPN',
      summary: ({ host, knownBy }) =>
        knownBy === ''
          ? `The internal name ${host} resolves only inside a VPN.`
          : `Only the DNS server ${knownBy} knows the internal name ${host}, and the system asks another one first.`,
      detail: ({ deniedBy, knownBy }) =>
        `${deniedBy.length > 0 ? `DNS server ${deniedBy.join(', ')} says that there is no such name` : 'The DNS of this system does not know it'}, while other names resolve. ${knownBy === '' ? 'Most likely it exists only inside the company network or its VPN.' : 'Once a server has denied a name, those after it are not asked.'}`,
      advice: ({ knownBy }) =>
        knownBy === ''
          ? 'Connect the VPN and try again; if it is connected, have its DNS servers and suffixes checked.'
          : `Put ${knownBy} first among the DNS servers, or let the VPN program set it for this suffix.`,
    },
  },
});
