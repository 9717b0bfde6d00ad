import type { SettingSource } from '../../../domain/setting.ts';
import { defineCause } from '../../define-cause.ts';
import { judgedCauses } from '../../judged-causes.ts';
import { fromSource, sourceWords } from '../../setting-words.ts';

interface GoinsecureBroad extends Record<string, unknown> {
  readonly value: string;
  readonly source: SettingSource;
  readonly pattern: string;
}

/** Certificates are not checked for modules of public hosts that come directly. Source: go-failures A5. */
export default defineCause<GoinsecureBroad>({
  layer: 'config',
  order: 53,
  find: (situation) => judgedCauses(situation, 'config.goinsecure-broad', { severity: 'warning', advisory: true }),
  text: {
    'zh-CN': {
      headline: () => 'GOINSECURE 范围太大',
      summary: ({ pattern }) => `GOINSECURE 里的“${pattern}”让公共模块在直接下载时不检查证书。`,
      detail: () => '匹配到的模块可以走不加密的 http，也接受假证书，途中谁都能改内容。它对连接镜像不起作用。',
      advice: ({ source }) =>
        `运行 go env -u GOINSECURE 恢复默认${source === 'goenv' ? '' : `；它${fromSource(source)}，要在那里删除`}。`,
    },
    en: {
      headline: () => 'GOINSECURE is too broad',
      summary: ({ pattern }) =>
        `"${pattern}" in GOINSECURE lets public modules come directly without a check of certificates.`,
      detail: () =>
        'Modules that match may come over plain http or with a false certificate, so anybody on the way can alter them. It does nothing for mirrors.',
      advice: ({ source }) =>
        `Run go env -u GOINSECURE for the default${source === 'goenv' ? '' : `; it is ${sourceWords(source, 'en')}, so delete it there`}.`,
    },
  },
});
