import type { Language } from '../../../domain/text.ts';
import { RETIRED_HOSTS } from '../../../mirrors/catalogue.ts';
import { defineCause } from '../../define-cause.ts';
import { othersThatPass } from '../../failing-targets.ts';
import { evidenceOf } from '../../path-view.ts';
import { isRetiredHost } from '../../public-hosts.ts';
import { switchMirror } from '../../switch-mirror.ts';

const retired = (host: string) => RETIRED_HOSTS.find((known) => known.host === host);

const reason = (host: string, language: Language): string => retired(host)?.why[language] ?? '';

function replacement(host: string): string {
  const meant = retired(host)?.instead;
  return meant === undefined ? switchMirror(host) : `go env -w "GOPROXY=${meant},direct"`;
}

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
            // The line is not dead: others get through where this one does not.
            controls:
              view.failedAt === null || view.failedAt === 'proxy' ? [] : othersThatPass(situation, view, view.failedAt),
          },
        ];
      }),
  text: {
    'zh-CN': {
      headline: () => '镜像已停用',
      summary: ({ host }) => `GOPROXY 里的 ${host} 已经停用，或者从来不是 Go 模块镜像。`,
      detail: ({ host }) => `${reason(host, 'zh-CN')}go 走到这一项就会失败。`,
      advice: ({ host }) => `换成仍在服务的镜像，例如 ${replacement(host)}`,
    },
    en: {
      headline: () => 'This mirror is gone',
      summary: ({ host }) => `${host} in GOPROXY has been shut down, or never was a Go module proxy.`,
      detail: ({ host }) => `${reason(host, 'en')} So go fails at this entry.`,
      advice: ({ host }) => `Use a mirror that is alive, for example ${replacement(host)}`,
    },
  },
});
