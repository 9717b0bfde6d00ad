import { defineCause } from '../../define-cause.ts';
import { aboutTarget, failingAt, othersThatPass } from '../../failing-targets.ts';
import { evidenceOf } from '../../path-view.ts';
import { isPublicHost } from '../../public-hosts.ts';
import { switchMirror } from '../../switch-mirror.ts';

interface NoSuchHost extends Record<string, unknown> {
  readonly host: string;
}

/** The name exists nowhere: the resolvers say so, and they resolve other names. Source: go-failures F23; RFC 8020 for NXDOMAIN. */
export default defineCause<NoSuchHost>({
  layer: 'dns',
  order: 30,
  find: (situation) =>
    failingAt(situation, 'dns')
      .filter(({ view }) => view.failure === 'dns-no-such-host' && !isPublicHost(view.target.host))
      // Of a mistyped list no host can be told: it is named as such.
      .filter(({ view }) => /^[\w.-]+$/u.test(view.target.host))
      .map(({ view, severity }) => {
        const servers = situation.findings
          .about('dns.server-answer', view.target.id)
          .filter((f) => f.params.configured);
        const denied = servers.length > 0 && servers.every((f) => f.params.a.failure === 'dns-no-such-host');
        const controls = othersThatPass(situation, view, 'dns');
        return {
          ...aboutTarget(view, severity),
          params: { host: view.target.host },
          certainty: denied && controls.length > 0 ? 'confirmed' : 'likely',
          because: 'dns-no-such-host',
          evidence: evidenceOf([view.lookup, ...servers]),
          controls,
        };
      }),
  text: {
    'zh-CN': {
      headline: () => '镜像域名不存在',
      summary: ({ host }) => `域名 ${host} 不存在。`,
      detail: ({ host }) =>
        `DNS 服务器能解析别的域名，但明确回答没有 ${host}。多半是 GOPROXY 里打错了字，或者这个服务已经下线。`,
      advice: ({ host }) => `检查 GOPROXY 的拼写，或换成可用的镜像，例如 ${switchMirror(host)}`,
    },
    en: {
      headline: () => 'The host does not exist',
      summary: ({ host }) => `There is no host named ${host}.`,
      detail: ({ host }) =>
        `The DNS servers resolve other names but say plainly that ${host} does not exist: a typo in GOPROXY, or a service that is gone.`,
      advice: ({ host }) => `Check the spelling of GOPROXY, or use a live mirror, for example ${switchMirror(host)}`,
    },
  },
});
