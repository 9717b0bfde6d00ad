import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';
import { REAL_GO } from '../../said-by-go.ts';

interface Locked extends Record<string, unknown> {
  readonly module: string;
  readonly path: string;
  readonly pid: number;
  readonly program: string;
  readonly seconds: number;
}

/**
 * Somebody keeps the lock of a module that `go` needs, and `go` waits for it without a word. Confirmed by a second look,
 * which would have shown a download that gets on. Source: go-failures F110; cmd/go/internal/lockedfile.
 */
export default defineCause<Locked>({
  layer: 'cache',
  order: 10,
  find: ({ findings, goWorks }) => {
    const held = findings.of('cache.lock-held');
    const [first] = held;
    if (!first) return [];
    // One process with ten locks is one thing to end.
    const { pid, program, seconds, path } = first.params;
    return [
      {
        subject: path,
        params: { module: first.subject, path, pid, program, seconds },
        certainty: 'confirmed',
        severity: 'error',
        evidence: evidenceOf(held),
        explains: held.map((f) => f.id),
        // In another cache it works.
        controls: goWorks ? [REAL_GO] : [],
      },
    ];
  },
  text: {
    'zh-CN': {
      headline: () => '缓存文件正被占用',
      summary: ({ module, program, pid }) => `${name(program)}（进程 ${pid}）一直占用着缓存里的 ${module}。`,
      detail: ({ path, seconds }) =>
        `锁文件是 ${path}，隔 ${seconds} 秒看两次都没有放开。go 会一直等它，没有任何提示，看起来像卡住了。`,
      advice: ({ pid }) =>
        `如果那是还在进行的下载，等它结束；否则关闭那个程序，或结束进程 ${pid}，再试一次。不要直接删除锁文件。`,
    },
    en: {
      headline: () => 'A cache file is in use',
      summary: ({ module, program, pid }) => `${name(program)} (process ${pid}) keeps ${module} in the cache locked.`,
      detail: ({ path, seconds }) =>
        `The lock is ${path}; it was held at two looks ${seconds} seconds apart. go waits for it without a word and seems to hang.`,
      advice: ({ pid }) =>
        `If that is a download at work, wait for it; else close that program or end process ${pid}, and try again. Do not delete the lock file.`,
    },
  },
});

function name(program: string): string {
  return program.split(/[\\/]/u).at(-1) || '?';
}
