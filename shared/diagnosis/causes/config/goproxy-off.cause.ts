import type { SettingSource } from '../../../domain/setting.ts';
import { defineCause } from '../../define-cause.ts';
import { judgedCauses } from '../../judged-causes.ts';
import { fromSource, sourceWords } from '../../setting-words.ts';

interface GoproxyOff extends Record<string, unknown> {
  readonly value: string;
  readonly source: SettingSource;
}

/** GOPROXY=off forbids every download. Source: cmd/go/internal/modfetch (errProxyOff), go-failures F88. */
export default defineCause<GoproxyOff>({
  layer: 'config',
  order: 31,
  find: (situation) => (situation.goWorks ? [] : judgedCauses(situation, 'config.goproxy-off', { severity: 'error' })),
  text: {
    'zh-CN': {
      headline: () => 'GOPROXY 被关闭',
      summary: ({ source }) => `GOPROXY=off 禁止 go 下载任何模块，这个值${fromSource(source)}。`,
      detail: () => 'off 的意思是“不许联网取模块”，与网络好坏无关。本地缓存里没有的模块一律会失败。',
      advice: () =>
        '改成可用的列表，例如 go env -w "GOPROXY=https://goproxy.cn,direct"；如果它来自环境变量，先删掉那个变量。',
    },
    en: {
      headline: () => 'GOPROXY is off',
      summary: ({ source }) =>
        `GOPROXY=off forbids go to download any module; the value comes from ${sourceWords(source, 'en')}.`,
      detail: () =>
        '"off" means: fetch no modules from anywhere. It has nothing to do with the network; whatever is not in the cache fails.',
      advice: () =>
        'Set a usable list, for example go env -w "GOPROXY=https://goproxy.cn,direct"; if it comes from a variable, delete that first.',
    },
  },
});
