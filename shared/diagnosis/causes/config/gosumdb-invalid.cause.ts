import type { SettingSource } from '../../../domain/setting.ts';
import { defineCause } from '../../define-cause.ts';
import { judgedCauses } from '../../judged-causes.ts';
import { fromSource, sourceWords } from '../../setting-words.ts';

interface GosumdbInvalid extends Record<string, unknown> {
  readonly value: string;
  readonly source: SettingSource;
  readonly message: string;
}

/** GOSUMDB does not parse: every download that has to be verified fails. Source: go-failures F57, F58. */
export default defineCause<GosumdbInvalid>({
  layer: 'config',
  order: 40,
  find: (situation) =>
    judgedCauses(situation, 'config.gosumdb-invalid', { severity: situation.goWorks ? 'warning' : 'error' }),
  text: {
    'zh-CN': {
      headline: () => 'GOSUMDB 写错了',
      summary: ({ value }) => `GOSUMDB 的值“${value}”go 看不懂，模块无法校验。`,
      detail: ({ message }) =>
        `它应该是校验数据库（checksum database）的名字，后面可以带公钥和网址。go 会报：${message}`,
      advice: ({ source }) =>
        `运行 go env -u GOSUMDB 恢复默认${source === 'goenv' ? '' : `；它${fromSource(source)}，要在那里删除`}。`,
    },
    en: {
      headline: () => 'GOSUMDB is mistyped',
      summary: ({ value }) => `go cannot read GOSUMDB=${value}, so modules cannot be verified.`,
      detail: ({ message }) =>
        `It is the name of a checksum database, with a key and a URL if need be. go says: ${message}`,
      advice: ({ source }) =>
        `Run go env -u GOSUMDB for the default${source === 'goenv' ? '' : `; it is ${sourceWords(source, 'en')}, so delete it there`}.`,
    },
  },
});
