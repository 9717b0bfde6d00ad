import type { ObservationParams } from '../../../domain/finding.ts';
import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';

type Problem = ObservationParams['cache.damaged']['problem'];

interface Corrupt extends Record<string, unknown> {
  readonly module: string;
  readonly path: string;
  readonly problem: Problem;
}

/**
 * What `go` takes from the module cache, without asking the net, is damaged. Confirmed by its own hash: a sound one has the
 * hash that was recorded when it came. Source: go-failures F61, F109; cmd/go/internal/modcmd/verify.go.
 */
export default defineCause<Corrupt>({
  layer: 'cache',
  order: 20,
  find: ({ findings }) =>
    findings.of('cache.damaged').map((f) => ({
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
      summary: ({ module, problem }) =>
        problem === 'tree-differs' ? `模块缓存里的 ${module} 被改动过或不完整。` : `模块缓存里的 ${module} 已经损坏。`,
      detail: ({ path, problem }) => `${path} ${zh(problem)}。go 只要看到缓存里有就不会重新下载，所以网络再好也没用。`,
      advice: ({ path, problem }) =>
        problem === 'tree-differs'
          ? `删除文件夹 ${path}，再运行 go mod download，就会从缓存里的压缩包重新解开；不必清空整个缓存。`
          : `删除 ${path} 和同名的 .ziphash 文件，再下载一次即可；不必清空整个缓存。`,
    },
    en: {
      headline: () => 'A cached module is damaged',
      summary: ({ module, problem }) =>
        problem === 'tree-differs'
          ? `${module} in the module cache was changed or is incomplete.`
          : `${module} in the module cache is damaged.`,
      detail: ({ path, problem }) =>
        `${path} ${en(problem)}. go takes what is in the cache without asking the net, so the best network does not help.`,
      advice: ({ path, problem }) =>
        problem === 'tree-differs'
          ? `Delete the folder ${path} and run go mod download: it is unpacked again from the archive in the cache. There is no need to empty the whole cache.`
          : `Delete ${path} and the .ziphash file beside it, then download again; there is no need to empty the whole cache.`,
    },
  },
});

function zh(problem: Problem): string {
  if (problem === 'tree-differs') return '里的文件与下载时记录的校验值不符';
  return problem === 'hash-differs' ? '的内容与记录的校验值不符' : '不是完整的压缩包';
}

function en(problem: Problem): string {
  if (problem === 'tree-differs') return 'holds files that do not match the hash recorded when it came';
  return problem === 'hash-differs' ? 'does not match its recorded hash' : 'is not a whole archive';
}
