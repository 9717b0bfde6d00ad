import { defineCause } from '../../define-cause.ts';
import { judgedCauses } from '../../judged-causes.ts';

interface GosumMalformed extends Record<string, unknown> {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
  readonly merge: boolean;
}

/** go.sum has lines that `go` refuses. Source: go-failures F96; cmd/go/internal/modfetch (readGoSum). */
export default defineCause<GosumMalformed>({
  layer: 'module',
  order: 5,
  find: (situation) =>
    judgedCauses(situation, 'module.gosum-malformed', { severity: situation.goWorks ? 'warning' : 'error' }),
  text: {
    'zh-CN': {
      headline: () => 'go.sum 的格式不对',
      summary: ({ file, line }) => `${file} 第 ${line} 行 go 看不懂，所以它会停下。`,
      detail: ({ reason, merge }) =>
        merge
          ? '里面留着合并冲突的标记（<<<<<<<、=======、>>>>>>>）。每一行都应该是“模块 版本 校验值”三项。'
          : `每一行都应该是“模块 版本 校验值”三项。go 会报：${reason}`,
      advice: ({ merge }) =>
        merge
          ? '删掉那几行标记，两边的其余各行都保留，再运行 go mod tidy；新增的行会由校验数据库核对。'
          : '从版本库取回原来的 go.sum，或删掉这一行，再运行 go mod tidy；新增的行会由校验数据库核对。',
    },
    en: {
      headline: () => 'go.sum is malformed',
      summary: ({ file, line }) => `go cannot read line ${line} of ${file}, and stops.`,
      detail: ({ reason, merge }) =>
        merge
          ? 'Marks of a merge conflict (<<<<<<<, =======, >>>>>>>) were left in it. Every line has to be module, version and hash.'
          : `Every line has to be module, version and hash. go says: ${reason}`,
      advice: ({ merge }) =>
        merge
          ? 'Delete the marks, keep all other lines of both sides, and run go mod tidy; what it adds is verified by the checksum database.'
          : 'Restore go.sum from version control, or delete that line, and run go mod tidy; what it adds is verified by the checksum database.',
    },
  },
});
