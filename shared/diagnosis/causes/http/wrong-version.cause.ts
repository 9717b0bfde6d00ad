import { defineCause } from '../../define-cause.ts';
import { aboutTarget, failingAt, othersThatPass } from '../../failing-targets.ts';
import { evidenceOf } from '../../path-view.ts';
import { switchMirror } from '../../switch-mirror.ts';

interface WrongVersion extends Record<string, unknown> {
  readonly host: string;
  readonly asked: string;
  readonly told: string;
}

/** The mirror tells of another version than the one asked for. Source: go-failures F15. */
export default defineCause<WrongVersion>({
  layer: 'http',
  order: 25,
  find: (situation) =>
    failingAt(situation, 'http').flatMap(({ view, severity }) => {
      const { asked, told } = view.http?.params ?? {};
      if (asked === undefined || told === undefined || asked === told) return [];
      const controls = othersThatPass(situation, view, 'http');
      return [
        {
          ...aboutTarget(view, severity),
          params: { host: view.target.host, asked, told },
          certainty: controls.length > 0 ? ('confirmed' as const) : ('likely' as const),
          evidence: evidenceOf([view.http]),
          controls,
        },
      ];
    }),
  text: {
    'zh-CN': {
      headline: () => '镜像答非所问',
      summary: ({ host, asked, told }) => `向 ${host} 要 ${asked}，它回答的却是 ${told}。`,
      detail: () => 'go 不接受与请求不同的版本。别的镜像回答正确，说明是这个镜像有毛病，或者它在擅自改写内容。',
      advice: ({ host }) => `换用别的镜像，例如 ${switchMirror(host)}；如果是公司自己的镜像，请通知维护者。`,
    },
    en: {
      headline: () => 'The mirror mixes up versions',
      summary: ({ host, asked, told }) => `Asked for ${asked}, ${host} answers with ${told}.`,
      detail: () =>
        'go refuses another version than the one it asked for. Other mirrors answer correctly, so this one is faulty, or rewrites what it serves.',
      advice: ({ host }) =>
        `Use another mirror, for example ${switchMirror(host)}; if it is your company's mirror, tell its owners.`,
    },
  },
});
