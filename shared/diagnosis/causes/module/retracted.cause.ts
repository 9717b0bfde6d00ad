import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';

interface Retracted extends Record<string, unknown> {
  readonly module: string;
  readonly newest: string;
  readonly rationale: string;
}

/** A version in use was withdrawn by its author: it still downloads. Source: go.dev/ref/mod#go-mod-file-retract; go-failures F97. */
export default defineCause<Retracted>({
  layer: 'module',
  order: 60,
  find: ({ findings }) =>
    findings.judged('module.retracted').map((f) => ({
      subject: f.subject,
      params: f.params as unknown as Retracted,
      certainty: 'confirmed' as const,
      severity: 'warning' as const,
      evidence: evidenceOf([f]),
      explains: [f.id],
    })),
  text: {
    'zh-CN': {
      headline: () => '这个版本已被作者撤回',
      summary: (_p, subject) => `作者撤回了 ${subject}，不建议继续使用。`,
      detail: ({ rationale }) =>
        `${rationale === '' ? '' : `作者写的理由是：“${rationale}”。`}撤回（retract）只是提醒，下载仍然可以。`,
      advice: ({ module }) => `运行 go get ${module}@latest 升级到没有撤回的版本。`,
    },
    en: {
      headline: () => 'The author withdrew this version',
      summary: (_p, subject) => `The author has retracted ${subject} and advises against it.`,
      detail: ({ rationale }) =>
        `${rationale === '' ? '' : `The reason given: "${rationale}". `}A retraction is a warning; the download still works.`,
      advice: ({ module }) => `Upgrade to a version that stands: go get ${module}@latest`,
    },
  },
});
