import { defineCause } from '../../define-cause.ts';
import { judgedCauses } from '../../judged-causes.ts';

interface ReplacementMissing extends Record<string, unknown> {
  readonly file: string;
  readonly module: string;
  readonly folder: string;
  readonly line: number;
  readonly others: number;
}

/** A replace directive leads to a folder without a go.mod. Source: cmd/go/internal/modload/modfile.go (rawGoModData). */
export default defineCause<ReplacementMissing>({
  layer: 'project',
  order: 30,
  find: (situation) =>
    judgedCauses(situation, 'project.replacement-missing', { severity: situation.goWorks ? 'warning' : 'error' }),
  text: {
    'zh-CN': {
      headline: () => 'replace 指向的文件夹不在',
      summary: ({ module, folder }) => `go.mod 用本地文件夹 ${folder} 代替 ${module}，而那里没有 go.mod。`,
      detail: ({ file, line, others }) =>
        `${file} 第 ${line} 行的 replace 只在有那个文件夹的电脑上有效${others > 0 ? `，另外还有 ${others} 处也是这样` : ''}。go 不会改为从网上下载。`,
      advice: ({ module }) =>
        `把那个仓库取下来放到这个位置；不需要的话，运行 go mod edit -dropreplace=${module}，再运行 go mod tidy。`,
    },
    en: {
      headline: () => 'A replacement is missing',
      summary: ({ module, folder }) =>
        `go.mod replaces ${module} by the folder ${folder}, and there is no go.mod in it.`,
      detail: ({ file, line, others }) =>
        `The replace in line ${line} of ${file} works only where that folder is${others > 0 ? `; so do ${others} more` : ''}. go does not download the module instead.`,
      advice: ({ module }) =>
        `Clone that repository to its place; or run go mod edit -dropreplace=${module} and go mod tidy if it is not needed.`,
    },
  },
});
