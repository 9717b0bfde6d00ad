import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';

interface Retagged extends Record<string, unknown> {
  readonly module: string;
  readonly h1: string;
  readonly signed: string;
}

/** All sources agree with each other against the signed hash: the author moved the tag. Source: go-failures F55. */
export default defineCause<Retagged>({
  layer: 'module',
  order: 20,
  find: ({ findings }) => {
    const hashes = findings.of('module.hash').filter((f) => f.params.matches !== undefined);
    return [...new Set(hashes.map((f) => f.subject))].flatMap((subject) => {
      const own = hashes.filter((f) => f.subject === subject);
      const [first] = own;
      const agree =
        first !== undefined &&
        own.length > 1 &&
        own.every((f) => f.params.matches === false && f.params.h1 === first.params.h1);
      if (!agree) return [];
      return [
        {
          subject,
          params: { module: subject, h1: first.params.h1, signed: first.params.signed ?? '' },
          certainty: 'likely' as const,
          severity: 'error' as const,
          evidence: evidenceOf(own),
          explains: own.map((f) => f.id),
        },
      ];
    });
  },
  text: {
    'zh-CN': {
      headline: () => '模块版本被重新打过标签',
      summary: ({ module }) => `${module} 的内容与当初登记的校验值不符，而各个来源的内容一致。`,
      detail: ({ h1, signed }) => `各来源都是 ${h1}，校验数据库登记的是 ${signed}。多半是作者发布后又移动了标签。`,
      advice: () => '改用下一个版本，并把情况告诉模块作者。不要关闭校验。',
    },
    en: {
      headline: () => 'The version was retagged',
      summary: ({ module }) =>
        `${module} does not match the hash recorded for it, and all sources agree with each other.`,
      detail: ({ h1, signed }) =>
        `All sources have ${h1}; the checksum database recorded ${signed}. The author most likely moved the tag after publishing.`,
      advice: () => 'Use the next version and tell the author of the module. Do not turn verification off.',
    },
  },
});
