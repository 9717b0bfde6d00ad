import type { SettingSource } from '../../../domain/setting.ts';
import { defineCause } from '../../define-cause.ts';
import { judgedCauses } from '../../judged-causes.ts';
import { fromSource, sourceWords } from '../../setting-words.ts';
import { needsDatabase } from '../../toolchain.ts';

interface GosumdbOff extends Record<string, unknown> {
  readonly value: string;
  readonly source: SettingSource;
}

/** Verification is off: an altered module would be taken without a word. An error where a toolchain is needed, which `go` never takes unverified. Source: go-failures A3, F100. */
export default defineCause<GosumdbOff>({
  layer: 'config',
  order: 41,
  find: (situation) =>
    judgedCauses(situation, 'config.gosumdb-off', { severity: needsDatabase(situation) ? 'error' : 'warning' }),
  text: {
    'zh-CN': {
      headline: () => '校验被关闭',
      summary: () => 'GOSUMDB=off 关闭了校验，下载的内容被改过也发现不了。',
      detail: ({ source }) =>
        `这个值${fromSource(source)}。校验数据库能发现镜像给你的内容和给别人的不一样；关闭以后，go 也不肯下载新版的 Go 工具链。`,
      advice: () => '恢复校验：go env -w GOSUMDB=sum.golang.google.cn。私有模块写进 GOPRIVATE 就好，不必关闭全部校验。',
    },
    en: {
      headline: () => 'Verification is turned off',
      summary: () => 'GOSUMDB=off turns verification off: nobody would notice altered downloads.',
      detail: ({ source }) =>
        `The value comes from ${sourceWords(source, 'en')}. The checksum database shows when a mirror gives you something else than everybody; without it go also refuses to fetch newer toolchains.`,
      advice: () =>
        'Turn it on again: go env -w GOSUMDB=sum.golang.google.cn. For private modules GOPRIVATE is enough.',
    },
  },
});
