import type { VendorProblem } from '../../../go/vendor-consistency.ts';
import { defineCause } from '../../define-cause.ts';
import { judgedCauses } from '../../judged-causes.ts';

interface VendorInconsistent extends Record<string, unknown> {
  readonly file: string;
  readonly problems: readonly VendorProblem[];
  readonly count: number;
}

/** vendor/modules.txt and go.mod differ: `go build` stops, `go mod download` does not mind. Source: go-failures F91. */
export default defineCause<VendorInconsistent>({
  layer: 'project',
  order: 40,
  find: (situation) => judgedCauses(situation, 'project.vendor-inconsistent', { severity: 'warning' }),
  text: {
    'zh-CN': {
      headline: () => 'vendor 与 go.mod 对不上',
      summary: ({ problems, count }) =>
        `vendor 目录和 go.mod 不一致，涉及 ${problems[0]?.module ?? ''}${count > 1 ? ` 等 ${count} 处` : ''}。`,
      detail: ({ file }) =>
        `${file} 记录的是上次运行 go mod vendor 时的情形。go build 会报 inconsistent vendoring 并停下；go mod download 不受影响。`,
      advice: () => '在项目里运行 go mod vendor 重新生成；不用 vendor 的话，删除这个目录。',
    },
    en: {
      headline: () => 'vendor and go.mod differ',
      summary: ({ problems, count }) =>
        `The vendor folder does not fit go.mod: ${problems[0]?.module ?? ''}${count > 1 ? ` and ${count - 1} more` : ''}.`,
      detail: ({ file }) =>
        `${file} has what go mod vendor found when it last ran. go build stops with "inconsistent vendoring"; go mod download does not mind.`,
      advice: () => 'Run go mod vendor in the project to make it anew, or delete the folder if you do not use it.',
    },
  },
});
