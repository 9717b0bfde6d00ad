import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';
import { isRetiredHost } from '../../public-hosts.ts';
import { switchMirror } from '../../switch-mirror.ts';

/** A mirror that is gone, or never was one. Sources: go-failures F116, Part D. */
export default defineCause<{ readonly host: string }>({
  layer: 'config',
  order: 33,
  find: (situation) =>
    situation.views
      .filter((v) => v.target.role === 'mirror' && isRetiredHost(v.target.host) && v.failedAt !== null)
      .flatMap((view) => {
        const impact = situation.impactOf(view);
        if (impact === 'not-needed') return [];
        return [
          {
            subject: view.target.host,
            params: { host: view.target.host },
            certainty: 'confirmed' as const,
            severity: impact === 'stops' ? ('error' as const) : ('warning' as const),
            ...(view.failure ? { because: view.failure } : {}),
            targets: [view.target.id],
            evidence: evidenceOf([view.lookup, ...view.tcp, ...view.tls, view.http]),
            explains: view.findings,
          },
        ];
      }),
  text: {
    'zh-CN': {
      headline: () => '镜像已停用',
      summary: ({ host }) => `GOPROXY 里的 ${host} 已经停用，或者从来不是 Go 模块镜像。`,
      detail: ({ host }) => `${host} 只出现在过时的文章里。它现在没有提供模块服务，go 走到这一项就会失败。`,
      advice: ({ host }) => `换成仍在服务的镜像，例如 ${switchMirror(host)}`,
    },
    en: {
      headline: () => 'This mirror is gone',
      summary: ({ host }) => `${host} in GOPROXY has been shut down, or never was a Go module proxy.`,
      detail: ({ host }) =>
        `${host} lives on in old articles only. It serves no modules now, so go fails at this entry.`,
      advice: ({ host }) => `Use a mirror that is alive, for example ${switchMirror(host)}`,
    },
  },
});
