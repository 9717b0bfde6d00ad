import type { SettingSource } from '../../../domain/setting.ts';
import { defineCause } from '../../define-cause.ts';
import { judgedCauses } from '../../judged-causes.ts';
import { fromSource, sourceWords } from '../../setting-words.ts';

interface GoflagsInvalid extends Record<string, unknown> {
  readonly value: string;
  readonly source: SettingSource;
  readonly message: string;
}

/** GOFLAGS does not parse: every command but `go env` stops. The doctor runs `go` with flags of its own. Source: cmd/go/internal/base/goflags.go. */
export default defineCause<GoflagsInvalid>({
  layer: 'config',
  order: 6,
  find: (situation) => judgedCauses(situation, 'config.goflags-invalid', { severity: 'error' }),
  text: {
    'zh-CN': {
      headline: () => 'GOFLAGS 写错了',
      summary: ({ value }) => `GOFLAGS 的值“${value}”go 看不懂，几乎所有 go 命令都会停下。`,
      detail: ({ message, source }) =>
        `这个值${fromSource(source)}。每一项都要以 - 开头，写成 -名字=值，用空格分开。go 会报：${message}`,
      advice: () => '运行 go env -u GOFLAGS 恢复默认；如果它来自环境变量，删除那个变量再打开新的终端。',
    },
    en: {
      headline: () => 'GOFLAGS is mistyped',
      summary: ({ value }) => `go cannot read GOFLAGS=${value}; nearly every go command stops.`,
      detail: ({ message, source }) =>
        `The value comes from ${sourceWords(source, 'en')}. Each entry begins with - and reads -name=value, separated by blanks. go says: ${message}`,
      advice: () => 'Run go env -u GOFLAGS; if it comes from a variable, delete that and open a new terminal.',
    },
  },
});
