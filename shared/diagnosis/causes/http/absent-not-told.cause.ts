import { defineCause } from '../../define-cause.ts';
import { questionedMirrors, saidBadly } from '../../other-questions.ts';

interface AbsentNotTold extends Record<string, unknown> {
  readonly host: string;
  readonly status: number;
}

/** After a comma `go` goes on only where a mirror says 404 or 410 of what it does not have. Source: go.dev/ref/mod#environment-variables. */
export default defineCause<AbsentNotTold>({
  layer: 'http',
  order: 75,
  find: (situation) =>
    questionedMirrors(situation).flatMap(({ view, answer, draft }) => {
      const absent = answer('absent');
      const entry = situation.goproxy.entries[view.target.entry ?? -1];
      if (!saidBadly(absent) || entry?.separator !== ',') return [];
      return [
        {
          ...draft([absent]),
          params: { host: view.target.host, status: absent.params.status ?? 0 },
          severity: 'warning' as const,
          // It says nothing about what is downloaded now.
          advisory: true,
        },
      ];
    }),
  text: {
    'zh-CN': {
      headline: () => '镜像不说“没有”',
      summary: ({ host, status }) => `${host} 没有某个模块时不回答 404，而是 ${status}，go 就不会去试列表的下一项。`,
      detail: () =>
        '用一个肯定不存在的模块问过。GOPROXY 里逗号后面的项只在 404 或 410 之后才轮到；镜像上没有的模块（例如私有模块）会在这里停下。',
      advice: ({ host }) =>
        `把 GOPROXY 里 ${host} 后面的逗号改成“|”，任何错误之后都会试下一项；私有模块写进 GOPRIVATE。`,
    },
    en: {
      headline: () => 'The mirror hides what it lacks',
      summary: ({ host, status }) =>
        `${host} does not say 404 of a module that it lacks but ${status}, so go does not try the next entry of the list.`,
      detail: () =>
        'It was asked for a module that surely does not exist. What stands after a comma in GOPROXY is tried only after 404 or 410, so modules that the mirror lacks, such as private ones, stop here.',
      advice: ({ host }) =>
        `Put "|" in the place of the comma behind ${host} in GOPROXY: then any error leads on; and list private modules in GOPRIVATE.`,
    },
  },
});
