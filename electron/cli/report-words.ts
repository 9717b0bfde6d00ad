import type { Text, TextOver } from '../../shared/domain/text.ts';

export const reportCommandWords = {
  idAndLast: {
    'zh-CN': '编号和 --last 只能给一个',
    en: 'an id and --last exclude each other',
  },
  zipNeedsFile: {
    'zh-CN': 'zip 不能显示在终端上，请用 --out 文件名.zip',
    en: 'a zip cannot be shown on a terminal: name a file with --out',
  },
} satisfies Readonly<Record<string, Text>>;

export const reportWritten: TextOver<{ path: string }> = {
  'zh-CN': ({ path }) => `报告已写入 ${path}`,
  en: ({ path }) => `The report was written to ${path}`,
};

export const reportNotWritten: TextOver<{ path: string; why: string }> = {
  'zh-CN': ({ path, why }) => `报告写不进 ${path}：${why}`,
  en: ({ path, why }) => `The report could not be written to ${path}: ${why}`,
};
