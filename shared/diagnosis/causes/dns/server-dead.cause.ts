import { deadResolvers, onlyDeadAsked } from '../../dead-resolvers.ts';
import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';

interface ServerDead extends Record<string, unknown> {
  readonly server: string;
}

/** A configured resolver does not answer any question. An error only where no other one does. Source: go-failures F25, F26. */
export default defineCause<ServerDead>({
  layer: 'dns',
  order: 10,
  find: ({ findings, views, goWorks }) => {
    const configured = findings.of('dns.server-answer').filter((f) => f.params.configured);
    const dead = deadResolvers(findings);
    // What the system makes of useless answers differs: "no such host" is one of its words for them.
    const blocked = views.filter((v) => v.failedAt === 'dns' && onlyDeadAsked(findings, v.target.id));
    return dead.map((server) => {
      const own = configured.filter((f) => f.params.server === server);
      const fatal = blocked.length > 0 && !goWorks;
      return {
        subject: server,
        params: { server },
        certainty: 'confirmed',
        severity: fatal ? 'error' : 'warning',
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
  },
  text: {
    'zh-CN': {
      headline: () => 'DNS 服务器没有回应',
      summary: ({ server }) => `这台电脑设置的 DNS 服务器 ${server} 没有回应。`,
      detail: () => '多次询问都没有任何回答，域名因此无法解析。',
      advice: () => '检查网络连接；如果这个 DNS 属于已经断开的 VPN 或已经退出的代理软件，把 DNS 改回自动获取。',
    },
    en: {
      headline: () => 'The DNS server is silent',
      summary: ({ server }) => `The DNS server ${server} that this computer is set to use does not answer.`,
      detail: () => 'Repeated questions got no answer at all, so names cannot be resolved.',
      advice: () =>
        'Check the connection; if this server belongs to a VPN that is down or a proxy program that has quit, set DNS back to automatic.',
    },
  },
});
