import { defineCause } from '../../define-cause.ts';
import { judgedCauses } from '../../judged-causes.ts';

interface GosumMissing extends Record<string, unknown> {
  readonly file: string;
  readonly modules: readonly string[];
  readonly count: number;
}

/**
 * go.sum has no line about a module that go.mod requires. `go mod download` adds what it needs, `go build` stops. Likely
 * only: whether the module is needed at all depends on the code, which is not looked at. Source: go-failures F94.
 */
export default defineCause<GosumMissing>({
  layer: 'module',
  order: 40,
  find: (situation) => judgedCauses(situation, 'module.gosum-missing', { severity: 'warning', certainty: 'likely' }),
  text: {
    'zh-CN': {
      headline: () => 'go.sum 少了记录',
      summary: ({ modules, count }) =>
        `go.sum 里没有 ${modules[0] ?? ''}${count > 1 ? ` 等 ${count} 个模块` : ''}的记录，go build 可能会停下。`,
      detail: ({ file }) =>
        `${file} 和 go.mod 没有一起更新。go build 不会自己补上，会报 missing go.sum entry；下载本身不受影响。`,
      advice: () => '在项目里运行 go mod tidy，补上缺少的行并一起提交。',
    },
    en: {
      headline: () => 'go.sum lacks a line',
      summary: ({ modules, count }) =>
        `go.sum has nothing about ${modules[0] ?? ''}${count > 1 ? ` and ${count - 1} more` : ''}; go build may stop.`,
      detail: ({ file }) =>
        `${file} was not updated together with go.mod. go build does not add lines by itself and says "missing go.sum entry"; downloads do not mind.`,
      advice: () => 'Run go mod tidy in the project to add the missing lines, and commit them too.',
    },
  },
});
