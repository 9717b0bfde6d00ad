import { defineCause } from '../../define-cause.ts';
import { failedModules } from '../../failed-modules.ts';
import { evidenceOf } from '../../path-view.ts';

interface PathMismatch extends Record<string, unknown> {
  readonly module: string;
  readonly declares: string;
}

/** The module calls itself by another path than the one that is required. Source: go-failures F65; cmd/go/internal/modfetch/coderepo.go. */
export default defineCause<PathMismatch>({
  layer: 'module',
  order: 34,
  find: (situation) =>
    failedModules(situation).flatMap(({ module, subject, text, error }) => {
      const told = /declares its path as: (\S+)/u.exec(text)?.[1];
      if (told === undefined) return [];
      const read = situation.findings.of('module.declared').filter((f) => f.params.module === module);
      return [
        {
          subject,
          params: { module, declares: told },
          certainty: read.some((f) => f.params.declares === told) ? ('confirmed' as const) : ('likely' as const),
          severity: 'error' as const,
          evidence: evidenceOf([...read, error]),
          explains: [error.id, ...read.map((f) => f.id)],
          controls: read.filter((f) => f.params.declares === told).map((f) => f.params.target),
        },
      ];
    }),
  text: {
    'zh-CN': {
      headline: () => '模块路径对不上',
      summary: ({ module, declares }) => `你要的是 ${module}，它自己的 go.mod 里写的却是 ${declares}。`,
      detail: () =>
        '下载没有问题，是名字对不上：模块改过名、它是别人的分支（fork），或 v2 以上的版本缺少 /v2 这样的后缀。',
      advice: ({ module, declares }, subject) =>
        `改用 ${declares}；要用 fork 时，在 go.mod 里写 replace ${declares} => ${module} ${subject.slice(module.length + 1)}`,
    },
    en: {
      headline: () => 'The module path differs',
      summary: ({ module, declares }) => `${module} is required, but in its own go.mod it is called ${declares}.`,
      detail: () =>
        'The download is fine, the name is not: the module was renamed, it is a fork, or a version from v2 on lacks the suffix /v2.',
      advice: ({ module, declares }, subject) =>
        `Require ${declares}; for a fork, write replace ${declares} => ${module} ${subject.slice(module.length + 1)} into go.mod.`,
    },
  },
});
