import type { CauseDraft } from '../../../domain/cause.ts';
import type { ObservationParams } from '../../../domain/finding.ts';
import { defineCause } from '../../define-cause.ts';
import { judgedCauses } from '../../judged-causes.ts';
import { evidenceOf } from '../../path-view.ts';
import { REAL_GO } from '../../said-by-go.ts';
import type { Situation } from '../../situation.ts';

/** `tree-head`: what is remembered of the checksum database does not hold under the key in force. */
type Problem = ObservationParams['cache.damaged']['problem'] | 'tree-head';

/** What was found by a hash that could have been the same. */
const RECORDED: readonly Problem[] = ['hash-differs', 'tree-differs', 'sum-differs'];

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
  find: (situation) => [
    ...damaged(situation),
    ...judgedCauses<Corrupt>(situation, 'cache.corrupt', {
      severity: 'error',
      // What is remembered of the database belongs to this cache alone.
      ...(situation.goWorks ? { controls: [REAL_GO] } : {}),
    }),
  ],
  text: {
    'zh-CN': {
      headline: () => '缓存里的模块损坏',
      summary: ({ module, problem }) =>
        problem === 'tree-head'
          ? '记住的校验数据库状态已经损坏，go 无法核对任何新模块。'
          : problem === 'sum-differs'
            ? `模块缓存里的 ${module} 与项目的 go.sum 不符。`
            : problem === 'tree-differs'
              ? `模块缓存里的 ${module} 被改动过或不完整。`
              : `模块缓存里的 ${module} 已经损坏。`,
      detail: ({ path, problem }) => `${path} ${zh(problem)}。go 只要看到缓存里有就不会重新下载，所以网络再好也没用。`,
      advice: ({ path, problem }) =>
        problem === 'tree-head'
          ? `删除 ${path}，go 会重新取得它。`
          : problem === 'sum-differs'
            ? `移开缓存里这个模块这个版本的文件（${path} 以及 cache/download 下同名的 .zip、.ziphash），再下载一次；不要改 go.sum，也不要关闭校验。`
            : problem === 'tree-differs'
              ? `删除文件夹 ${path}，再运行 go mod download，就会从缓存里的压缩包重新解开；不必清空整个缓存。`
              : `删除 ${path} 和同名的 .ziphash 文件，再下载一次即可；不必清空整个缓存。`,
    },
    en: {
      headline: () => 'A cached module is damaged',
      summary: ({ module, problem }) =>
        problem === 'tree-head'
          ? 'What go remembers of the checksum database is damaged, so it can verify no new module.'
          : problem === 'sum-differs'
            ? `${module} in the module cache does not match the project's go.sum.`
            : problem === 'tree-differs'
              ? `${module} in the module cache was changed or is incomplete.`
              : `${module} in the module cache is damaged.`,
      detail: ({ path, problem }) =>
        problem === 'tree-head'
          ? `The signature of ${path} does not hold: the file is damaged, or a database of the same name and another key was used once. Emptying the module cache leaves it there.`
          : `${path} ${en(problem)}. go takes what is in the cache without asking the net, so the best network does not help.`,
      advice: ({ path, problem }) =>
        problem === 'tree-head'
          ? `Delete ${path}; go gets it anew.`
          : problem === 'sum-differs'
            ? `Move the files of this version away (${path}, and its .zip and .ziphash below cache/download) and download again; change neither go.sum nor verification.`
            : problem === 'tree-differs'
              ? `Delete the folder ${path} and run go mod download: it is unpacked again from the archive in the cache. There is no need to empty the whole cache.`
              : `Delete ${path} and the .ziphash file beside it, then download again; there is no need to empty the whole cache.`,
    },
  },
});

function damaged({ findings, goWorks }: Situation): readonly CauseDraft<Corrupt>[] {
  return (
    findings
      .of('cache.damaged')
      // Where a fresh download does not agree with go.sum either, the cache is not to blame.
      .filter((f) => f.params.problem !== 'sum-differs' || goWorks)
      .map((f) => ({
        subject: f.subject,
        params: { module: f.subject, path: f.params.path, problem: f.params.problem },
        certainty: 'confirmed',
        severity: 'error',
        evidence: evidenceOf([f]),
        explains: [f.id],
        // The hash that was recorded when it came, or go.sum; and a fresh download, where there was one.
        controls: [...(RECORDED.includes(f.params.problem) ? [`h1 ${f.subject}`] : []), ...(goWorks ? [REAL_GO] : [])],
      }))
  );
}

function zh(problem: Problem): string {
  if (problem === 'sum-differs')
    return '的内容和 go.sum 记录的不同，而重新下载的是对的：它来自没有核对的下载，或作者换内容之前';
  if (problem === 'tree-differs') return '里的文件与下载时记录的校验值不符';
  return problem === 'hash-differs' ? '的内容与记录的校验值不符' : '不是完整的压缩包';
}

function en(problem: Problem): string {
  if (problem === 'sum-differs')
    return 'is other than go.sum records, and a fresh download agrees with go.sum: it came unverified, or before the author changed the content';
  if (problem === 'tree-differs') return 'holds files that do not match the hash recorded when it came';
  return problem === 'hash-differs' ? 'does not match its recorded hash' : 'is not a whole archive';
}
