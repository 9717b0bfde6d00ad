import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';

interface Corrupt extends Record<string, unknown> {
  readonly module: string;
  readonly path: string;
  readonly problem: 'not-a-zip' | 'hash-differs' | 'empty';
}

/** A zip in the module cache is damaged, and `go` takes it from there without asking the net. Source: go-failures F61, F109. */
export default defineCause<Corrupt>({
  layer: 'cache',
  order: 20,
  find: ({ findings }) =>
    findings.of('cache.damaged-zip').map((f) => ({
      subject: f.subject,
      params: { module: f.subject, path: f.params.path, problem: f.params.problem },
      certainty: 'confirmed',
      severity: 'error',
      evidence: evidenceOf([f]),
      explains: [f.id],
    })),
  text: {
    'zh-CN': {
      headline: () => '缓存里的模块损坏',
      summary: ({ module }) => `模块缓存里的 ${module} 已经损坏。`,
      detail: ({ path, problem }) =>
        `文件 ${path} ${problem === 'hash-differs' ? '的内容与记录的校验值不符' : '不是完整的压缩包'}。go 只要看到缓存里有就不会重新下载，所以网络再好也会失败。`,
      advice: ({ path }) => `删除 ${path} 和同名的 .ziphash 文件，再下载一次即可；不必清空整个缓存。`,
    },
    en: {
      headline: () => 'A cached module is damaged',
      summary: ({ module }) => `${module} in the module cache is damaged.`,
      detail: ({ path, problem }) =>
        `The file ${path} ${problem === 'hash-differs' ? 'does not match its recorded hash' : 'is not a whole archive'}. go takes what is in the cache without asking the net, so the best network does not help.`,
      advice: ({ path }) =>
        `Delete ${path} and the .ziphash file beside it, then download again; there is no need to empty the whole cache.`,
    },
  },
});
