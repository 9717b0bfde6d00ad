import type { CauseDraft } from '../../../domain/cause.ts';
import type { FindingIndex } from '../../../domain/finding.ts';
import { deadResolvers, flappingResolver, onlyDeadAsked } from '../../dead-resolvers.ts';
import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';
import type { Situation } from '../../situation.ts';
import { sometimesText } from '../../sometimes-text.ts';
import type { Sometimes } from '../../unsteady.ts';

interface ServerDead extends Record<string, unknown> {
  readonly server: string;
  /** It says that it cannot answer, instead of saying nothing. */
  readonly fails?: boolean;
  /** A rule of Windows sends these names there; it is no server of the connection. */
  readonly rule?: { readonly names: readonly string[]; readonly byPolicy: boolean };
  readonly sometimes?: Sometimes;
}

/** What `go` prints after "server failure". Source: net/dnsclient_unix.go (errServerMisbehaving). */
const MISBEHAVES = /\blookup \S+(?: on (\S+):53)?: server misbehaving/u;

/** Resolvers that fail at a question now and then: an error where `go` ran into it. */
function flapping({ findings, views, download, downloadErrors }: Situation): readonly CauseDraft<ServerDead>[] {
  const servers = new Set(
    findings.of('dns.server-answer').flatMap(({ params }) => (params.configured ? [params.server] : [])),
  );
  return [...servers].flatMap((server) => {
    const seen = flappingResolver(findings, server);
    if (!seen) return [];
    const told = downloadErrors.filter(({ params }) => {
      const [line, by] = MISBEHAVES.exec(params.text) ?? [];
      return line !== undefined && (by === undefined || by === server || by === `[${server}]`);
    });
    const blocked = views.filter((v) => v.failedAt === 'dns' && v.failure === 'dns-server-failure');
    const fatal = told.length > 0;
    return [
      {
        subject: server,
        params: { server, fails: true, sometimes: seen.sometimes },
        // The same question went well at another try.
        certainty: download ? ('confirmed' as const) : ('likely' as const),
        severity: fatal ? ('error' as const) : ('warning' as const),
        ...(fatal ? {} : { advisory: true }),
        because: 'dns-server-failure' as const,
        targets: fatal ? blocked.map((v) => v.target.id) : [],
        controls: [server],
        evidence: evidenceOf([...seen.findings, ...told]),
        explains: [...seen.findings.filter((f) => f.outcome !== 'ok'), ...told].map((f) => f.id),
      },
    ];
  });
}

/** The rule that names this server, if one was met. */
function ruleOf(findings: FindingIndex, server: string): Pick<ServerDead, 'rule'> {
  const rule = findings.of('dns.name-rule').find(({ params }) => params.servers.includes(server));
  return rule ? { rule: { names: rule.params.names, byPolicy: rule.params.byPolicy } } : {};
}

/** A lone dot stands for every name. Source: [MS-GPNRPT] 2.2.2.1. */
const isForAll = (names: readonly string[]) => names.includes('.');

/**
 * A configured resolver answers no question, or fails at them. An error only where no other one answers.
 * Source: go-failures F25, F26.
 */
export default defineCause<ServerDead>({
  layer: 'dns',
  order: 10,
  find: (situation) => {
    const { findings, views, goWorks } = situation;
    const configured = findings.of('dns.server-answer').filter((f) => f.params.configured);
    const dead = deadResolvers(findings);
    // What the system makes of useless answers differs: "no such host" is one of its words for them.
    const blocked = views.filter((v) => v.failedAt === 'dns' && onlyDeadAsked(findings, v.target.id));
    const always = dead.map((server) => {
      const own = configured.filter((f) => f.params.server === server);
      const fatal = blocked.length > 0 && !goWorks;
      const fails = own.some(({ params: { a } }) => a.failure === 'dns-server-failure' || a.failure === 'dns-refused');
      return {
        subject: server,
        params: { server, ...(fails ? { fails } : {}), ...ruleOf(findings, server) },
        certainty: 'confirmed' as const,
        severity: fatal ? ('error' as const) : ('warning' as const),
        // Only a dead first server costs anything: the others are asked when it is silent.
        ...(!fatal && server !== configured[0]?.params.server ? { advisory: true } : {}),
        ...(own[0]?.params.a.failure ? { because: own[0].params.a.failure } : {}),
        targets: fatal ? blocked.map((v) => v.target.id) : [],
        // Two tries each, of every name and both families: one answer would have shown it alive.
        controls: own.map((f) => f.params.host),
        evidence: evidenceOf([...own, ...blocked.map((v) => v.lookup)]),
        explains: own.map((f) => f.id),
      };
    });
    return [...always, ...flapping(situation)];
  },
  text: {
    'zh-CN': {
      headline: ({ sometimes, fails }) =>
        sometimes ? 'DNS 服务器时好时坏' : fails ? 'DNS 服务器解析不了' : 'DNS 服务器没有回应',
      summary: ({ server, sometimes, fails }) =>
        sometimes
          ? `这台电脑设置的 DNS 服务器 ${server} 有时回答“服务器故障”。`
          : `这台电脑设置的 DNS 服务器 ${server} ${fails ? '对每个域名都回答“服务器故障”' : '没有回应'}。`,
      detail: ({ sometimes, fails, rule }) =>
        rule
          ? `Windows 的名称解析策略（NRPT）规定${isForAll(rule.names) ? '所有域名' : ` ${rule.names.join('、')} `}只问这个服务器，${rule.byPolicy ? '由组策略下发' : '多半是 VPN 软件加的'}。go 用 Windows 的解析，所以照这条规则走；nslookup 不看它，查得到也不算数。`
          : sometimes
            ? `${sometimesText(sometimes, 'zh-CN')}同一个域名有时查得到，说明域名没有问题。go 只重试两次，就会碰上。`
            : fails
              ? '互不相干的域名都查不到，所以不是某个域名的问题，是这个 DNS 服务器自己出了故障，或者不为这台电脑服务。'
              : '多次询问都没有任何回答，域名因此无法解析。',
      advice: ({ fails, rule }) =>
        rule
          ? rule.byPolicy
            ? '连上公司网络或 VPN 再试；已经连上的话，把这条规则和服务器地址交给网络管理员。改本机的 DNS 服务器不起作用。'
            : '连上那个 VPN；如果它已经卸载，规则是它留下的：以管理员身份运行 Get-DnsClientNrptRule 查看，再用 Remove-DnsClientNrptRule 删除。改本机的 DNS 服务器不起作用。'
          : fails
            ? '换用别的 DNS 服务器（例如改回自动获取，或 223.5.5.5）；如果它是路由器，重启路由器。'
            : '检查网络连接；如果这个 DNS 属于已经断开的 VPN 或已经退出的代理软件，把 DNS 改回自动获取。',
    },
    en: {
      headline: ({ sometimes, fails }) =>
        sometimes ? 'The DNS server fails now and then' : fails ? 'The DNS server fails' : 'The DNS server is silent',
      summary: ({ server, sometimes, fails }) =>
        `The DNS server ${server} that this computer is set to use ${
          sometimes
            ? 'sometimes answers "server failure"'
            : fails
              ? 'answers "server failure" to every name'
              : 'does not answer'
        }.`,
      detail: ({ sometimes, fails, rule }) =>
        rule
          ? `The name resolution policy of Windows (NRPT) asks this server alone for ${isForAll(rule.names) ? 'every name' : rule.names.join(', ')}; ${rule.byPolicy ? 'a group policy says so' : 'most likely a VPN program added it'}. go resolves through Windows and follows that rule; nslookup does not, so what it finds proves nothing.`
          : sometimes
            ? `The same name resolves at one try and not at another, so it is not the name; go asks no more than twice.${sometimesText(sometimes, 'en')}`
            : fails
              ? 'Names that have nothing to do with each other all fail, so it is none of them: this server is out of order, or does not serve this computer.'
              : 'Repeated questions got no answer at all, so names cannot be resolved.',
      advice: ({ fails, rule }) =>
        rule
          ? rule.byPolicy
            ? 'Connect to the company network or its VPN; if you are connected, hand the rule and the server to the network administrators. Changing the DNS servers of this computer has no effect.'
            : 'Connect that VPN. If it is gone, the rule is a leftover: as administrator, find it by Get-DnsClientNrptRule and remove it by Remove-DnsClientNrptRule. Changing the DNS servers of this computer has no effect.'
          : fails
            ? 'Use another DNS server (set DNS back to automatic, or use 223.5.5.5); if it is the router, restart the router.'
            : 'Check the connection; if this server belongs to a VPN that is down or a proxy program that has quit, set DNS back to automatic.',
    },
  },
});
