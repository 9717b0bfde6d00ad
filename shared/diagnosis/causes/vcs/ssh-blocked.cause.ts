import type { FailureWord } from '../../../domain/failure.ts';
import { defineCause } from '../../define-cause.ts';
import { missingOrigins } from '../../origin-view.ts';
import { evidenceOf } from '../../path-view.ts';

interface SshBlocked extends Record<string, unknown> {
  readonly port: number;
  readonly module: string;
  readonly failure: FailureWord;
  /** Where the same host, or its own stand-in, does answer. */
  readonly alive: string;
  /** Does the stand-in speak ssh? */
  readonly speaksSsh: boolean;
  /** The file whose rule turned https into ssh; '' if none. */
  readonly rewrittenIn: string;
}

/** git goes by ssh, and the ssh port does not answer. Source: go-failures F73. */
export default defineCause<SshBlocked>({
  layer: 'vcs',
  order: 22,
  find: (situation) => {
    const missing = missingOrigins(situation).filter(({ repository }) => repository?.params.transport === 'ssh');
    const ports = situation.findings.of('vcs.ssh-port');
    return ports.flatMap((closed) => {
      const { host, port, failure, alternative } = closed.params;
      if (alternative || failure === undefined) return [];
      const views = missing.filter(({ repository }) => sameHost(repository?.params.host, host, ports));
      const [first] = views;
      if (!first) return [];
      const alive = ports.find(
        (f) => f.params.alternative && f.params.failure === undefined && follows(f.params.host, host),
      );
      const passing = situation.views.filter((v) => v.tcp.some((f) => f.outcome === 'ok'));
      const rule = first.repository?.params.rewrittenBy;
      return [
        {
          subject: host,
          params: {
            port,
            module: first.subject,
            failure,
            alive: alive ? `${alive.params.host}:${alive.params.port}` : '',
            speaksSsh: alive?.params.banner?.startsWith('SSH-') ?? false,
            rewrittenIn: rule?.origin.replace(/^file:/u, '') ?? '',
          },
          certainty: alive || passing.length > 0 ? ('confirmed' as const) : ('likely' as const),
          severity: 'error' as const,
          because: failure,
          evidence: evidenceOf([closed, alive, ...views.map(({ error }) => error)]),
          explains: [closed.id, ...views.flatMap(({ error }) => (error ? [error.id] : []))],
          controls: alive ? [`${alive.params.host}:${alive.params.port}`] : passing.map((v) => v.target.host),
        },
      ];
    });
  },
  text: {
    'zh-CN': {
      headline: () => 'SSH 连不上',
      summary: ({ port, module }, subject) => `取 ${module} 要用 SSH 连接 ${subject} 的 ${port} 端口，而那里连不上。`,
      detail: ({ alive, rewrittenIn }) =>
        `${alive === '' ? '' : `${alive} 是通的，所以被拦的是这个端口。`}很多网络不放行 SSH。${rewrittenIn === '' ? '' : `把 https 换成 SSH 的是 ${rewrittenIn} 里的 insteadOf。`}`,
      advice: ({ alive, speaksSsh, rewrittenIn }, subject) =>
        [
          rewrittenIn === '' ? '' : `删掉 ${rewrittenIn} 里的 insteadOf，改用 https。`,
          speaksSsh ? `或者在 ~/.ssh/config 里让 ${subject} 走 ${alive}。` : '',
          '也可以请管理员放行这个端口。',
        ].join(''),
    },
    en: {
      headline: () => 'SSH does not get through',
      summary: ({ port, module }, subject) =>
        `${module} is fetched by SSH from ${subject}, whose port ${port} cannot be reached.`,
      detail: ({ alive, rewrittenIn }) =>
        `${alive === '' ? '' : `${alive} answers, so it is the port that is blocked. `}Many networks do not let SSH through.${rewrittenIn === '' ? '' : ` An insteadOf in ${rewrittenIn} turned https into SSH.`}`,
      advice: ({ alive, speaksSsh, rewrittenIn }, subject) =>
        [
          rewrittenIn === '' ? '' : `Remove the insteadOf in ${rewrittenIn} and use https. `,
          speaksSsh ? `Or point ${subject} to ${alive} in ~/.ssh/config. ` : '',
          'Or ask for the port to be allowed.',
        ].join(''),
    },
  },
});

type Port = { readonly params: { readonly host: string; readonly alternative: boolean } };

/** The configuration of ssh may lead elsewhere; with one server there is nothing to confuse. */
function sameHost(named: string | undefined, host: string, ports: readonly Port[]): boolean {
  return named === host || ports.filter((f) => !f.params.alternative).length === 1;
}

function follows(other: string, host: string): boolean {
  return other === host || other.endsWith(`.${host}`);
}
