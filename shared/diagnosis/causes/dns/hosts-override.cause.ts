import { defineCause } from '../../define-cause.ts';
import { aboutTarget } from '../../failing-targets.ts';
import { evidenceOf } from '../../path-view.ts';

interface HostsOverride extends Record<string, unknown> {
  readonly host: string;
  readonly address: string;
  /** Absolute path of the hosts file. */
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** The hosts file sends the name to an address that does not serve it. Source: go-failures F28. */
export default defineCause<HostsOverride>({
  layer: 'dns',
  order: 5,
  find: (situation) =>
    situation.findings.of('dns.hosts-line').flatMap((line) => {
      const view = situation.view(line.params.target);
      if (!view || view.failedAt === null || !['mirror', 'sumdb'].includes(view.target.role)) return [];
      const impact = situation.impactOf(view);
      if (impact === 'not-needed') return [];
      const answers = situation.findings.about('dns.server-answer', view.target.id).filter((f) => f.outcome === 'ok');
      const others = answers.filter(
        (f) => ![...f.params.a.addresses, ...f.params.aaaa.addresses].includes(line.params.address),
      );
      // What the resolvers say as well is no override: something else is broken there.
      if (answers.length > 0 && others.length === 0) return [];
      const { host, address, file, line: number, text } = line.params;
      return [
        {
          ...aboutTarget(view, impact === 'stops' ? 'error' : 'warning'),
          params: { host, address, file, line: number, text },
          certainty: others.length > 0 ? ('confirmed' as const) : ('likely' as const),
          ...(view.failure ? { because: view.failure } : {}),
          evidence: evidenceOf([line, view.lookup, ...view.tcp, ...view.tls, ...others]),
          controls: others.map((f) => f.params.server),
        },
      ];
    }),
  text: {
    'zh-CN': {
      headline: () => 'hosts 文件改了地址',
      summary: ({ host, address }) => `hosts 文件把 ${host} 指到了 ${address}，那里连不上。`,
      detail: ({ file, line, text }) =>
        `${file} 第 ${line} 行写着“${text}”。hosts 文件优先于 DNS；这类条目多半是加速软件的残留，地址早已失效。`,
      advice: ({ file, line }) => `在 ${file} 第 ${line} 行前面加上 #（需要管理员权限），再检查一次。`,
    },
    en: {
      headline: () => 'The hosts file misdirects',
      summary: ({ host, address }) => `The hosts file sends ${host} to ${address}, which does not answer for it.`,
      detail: ({ file, line, text }) =>
        `Line ${line} of ${file} says "${text}". The hosts file wins over DNS; such lines are often left behind by accelerators, with addresses long dead.`,
      advice: ({ file, line }) => `Put a # in front of line ${line} of ${file} (as administrator) and check again.`,
    },
  },
});
