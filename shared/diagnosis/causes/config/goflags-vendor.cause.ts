import type { SettingSource } from '../../../domain/setting.ts';
import { defineCause } from '../../define-cause.ts';
import { judgedCauses } from '../../judged-causes.ts';
import { fromSource, sourceWords } from '../../setting-words.ts';

interface GoflagsVendor extends Record<string, unknown> {
  readonly value: string;
  readonly source: SettingSource;
}

/** GOFLAGS makes go look into the vendor folder only; `go mod download` does not mind. Source: go-failures F91. */
export default defineCause<GoflagsVendor>({
  layer: 'config',
  order: 52,
  find: (situation) => judgedCauses(situation, 'config.goflags-vendor', { severity: 'warning' }),
  text: {
    'zh-CN': {
      headline: () => 'go 只看 vendor 目录',
      summary: () => 'GOFLAGS 里的 -mod=vendor 让 go build 只用 vendor 目录里的代码，不去下载模块。',
      detail: ({ source }) =>
        `这个值${fromSource(source)}，对所有项目都有效。没有 vendor 目录的项目会报 inconsistent vendoring；go mod download 不受影响。`,
      advice: () => '不用 vendor 的话，从 GOFLAGS 里去掉 -mod=vendor；要用的话，在项目里运行 go mod vendor。',
    },
    en: {
      headline: () => 'go uses only vendor folders',
      summary: () => 'With -mod=vendor in GOFLAGS go build uses code of the vendor folder alone and downloads nothing.',
      detail: ({ source }) =>
        `The value comes from ${sourceWords(source, 'en')} and holds for all projects. Those without a vendor folder fail with "inconsistent vendoring"; go mod download does not mind.`,
      advice: () =>
        'Take -mod=vendor out of GOFLAGS if you do not need it; otherwise run go mod vendor in the project.',
    },
  },
});
