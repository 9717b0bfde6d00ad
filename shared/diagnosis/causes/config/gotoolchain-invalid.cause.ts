import type { SettingSource } from '../../../domain/setting.ts';
import { defineCause } from '../../define-cause.ts';
import { judgedCauses } from '../../judged-causes.ts';
import { fromSource, sourceWords } from '../../setting-words.ts';

interface GotoolchainInvalid extends Record<string, unknown> {
  readonly value: string;
  readonly source: SettingSource;
  readonly message: string;
}

/** GOTOOLCHAIN does not parse: every go command stops. The doctor runs `go` with a value of its own, so that it cannot see that. Source: go-failures F102. */
export default defineCause<GotoolchainInvalid>({
  layer: 'config',
  order: 20,
  find: (situation) => judgedCauses(situation, 'config.gotoolchain-invalid', { severity: 'error' }),
  text: {
    'zh-CN': {
      headline: () => 'GOTOOLCHAIN 写错了',
      summary: ({ value }) => `GOTOOLCHAIN 的值“${value}”go 看不懂，任何 go 命令都会停下。`,
      detail: ({ message }) =>
        `它只能是 local、auto、path、go1.22.1 这样的版本，或者“版本+auto”“版本+path”。go 会报：${message}`,
      advice: ({ source }) =>
        `运行 go env -u GOTOOLCHAIN 恢复默认${source === 'goenv' ? '' : `；它${fromSource(source)}，要在那里删除`}。`,
    },
    en: {
      headline: () => 'GOTOOLCHAIN is mistyped',
      summary: ({ value }) => `go cannot read GOTOOLCHAIN=${value}; every go command stops.`,
      detail: ({ message }) =>
        `It is local, auto, path, a version such as go1.22.1, or a version with +auto or +path. go says: ${message}`,
      advice: ({ source }) =>
        `Run go env -u GOTOOLCHAIN for the default${source === 'goenv' ? '' : `; it is ${sourceWords(source, 'en')}, so delete it there`}.`,
    },
  },
});
