import type { SettingSource } from '../../../domain/setting.ts';
import { defineCause } from '../../define-cause.ts';
import { judgedCauses } from '../../judged-causes.ts';
import { fromSource, sourceWords } from '../../setting-words.ts';

interface ModulesOff extends Record<string, unknown> {
  readonly source: SettingSource;
}

/** GO111MODULE=off takes `go mod` away. Source: cmd/go/internal/modload ("modules disabled by GO111MODULE=off"). */
export default defineCause<ModulesOff>({
  layer: 'config',
  order: 5,
  find: (situation) => judgedCauses(situation, 'config.go111module-off', { severity: 'error' }),
  text: {
    'zh-CN': {
      headline: () => '模块模式被关闭',
      summary: ({ source }) => `GO111MODULE=off 让 go 不使用模块，这个值${fromSource(source)}。`,
      detail: () => '这是早年的 GOPATH 模式：go 不看 go.mod，也不用 GOPROXY，与网络好坏无关。',
      advice: () => '运行 go env -u GO111MODULE；如果它来自环境变量，删除那个变量再打开新的终端。',
    },
    en: {
      headline: () => 'Modules are switched off',
      summary: ({ source }) =>
        `GO111MODULE=off makes go ignore modules; the value comes from ${sourceWords(source, 'en')}.`,
      detail: () =>
        'It is the GOPATH mode of old: go looks neither at go.mod nor at GOPROXY. It has nothing to do with the network.',
      advice: () => 'Run go env -u GO111MODULE; if it comes from a variable, delete that and open a new terminal.',
    },
  },
});
