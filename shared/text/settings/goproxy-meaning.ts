import type { TextOver } from '../../domain/text.ts';
import { type GoproxyEntry, parseGoproxy } from '../../go/goproxy-list.ts';

/** Go's own list. Source: GOROOT/go.env. */
const DEFAULT = 'https://proxy.golang.org,direct';

/** The road a GOPROXY value describes, in one sentence. */
export const goproxyMeaning: TextOver<string> = {
  'zh-CN': (value) => {
    const { entries, error } = parseGoproxy(value || DEFAULT);
    if (error) return 'go 读不懂这个列表，一个模块也不会下载';
    const steps = entries.map((entry, index) => {
      const name = {
        url: ` ${placeOf(entry)}`,
        file: `本机文件夹 ${placeOf(entry)}`,
        direct: '代码仓库（直连）',
        off: '',
      };
      const before = entries[index - 1];
      if (entry.kind === 'off') return before ? '再没有就放弃' : '不许联网下载模块';
      if (!before) return `从${name[entry.kind]}${entry.kind === 'direct' ? '' : ' '}下载`;
      return `${before.separator === '|' ? '出任何错都换' : '它没有（404、410）才换'}${name[entry.kind]}`;
    });
    return steps.join('；');
  },
  en: (value) => {
    const { entries, error } = parseGoproxy(value || DEFAULT);
    if (error) return 'go cannot read this list and fetches no module';
    const steps = entries.map((entry, index) => {
      const name = {
        url: placeOf(entry),
        file: `the folder ${placeOf(entry)}`,
        direct: 'the code hosts themselves',
        off: '',
      }[entry.kind];
      const before = entries[index - 1];
      if (entry.kind === 'off') return before ? 'then give up' : 'no module may be fetched';
      if (!before) return `modules come from ${name}`;
      return before.separator === '|' ? `after any error from ${name}` : `only if it has none (404, 410), from ${name}`;
    });
    return steps.join('; ');
  },
};

/** As its author wrote it, without scheme, credentials and the slash at the end. */
function placeOf({ raw }: GoproxyEntry): string {
  return raw.replace(/\/+$/u, '').replace(/^[a-z]+:\/\/(?:[^/@]*@)?/iu, '');
}
