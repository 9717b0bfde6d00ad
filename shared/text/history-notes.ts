import type { Failure } from '../domain/failure.ts';
import type { Language, Text, TextOver } from '../domain/text.ts';
import { FAILURE_WORDS } from './ui/failure-words.ts';

const NOT_KEPT: TextOver<{ why: string; where: string }> = {
  'zh-CN': ({ why, where }) => `这次检查没有存入历史（${why}${where}），检查结果不受影响。`,
  en: ({ why, where }) => `This run was not kept in history (${why}${where}). The result is the same without.`,
};

const UNREADABLE: Readonly<Record<'damaged' | 'newer' | 'unreadable', TextOver<{ id: string; path: string }>>> = {
  damaged: {
    'zh-CN': ({ id, path }) => `历史记录 ${id} 已损坏，读不出来，文件已移到 ${path}。`,
    en: ({ id, path }) => `The run ${id} in history is damaged and cannot be read; its file was set aside as ${path}.`,
  },
  newer: {
    'zh-CN': ({ id }) => `历史记录 ${id} 由更新版本的程序写入，这个版本读不了。`,
    en: ({ id }) => `The run ${id} was written by a later version of this program, which this one cannot read.`,
  },
  unreadable: {
    'zh-CN': ({ id, path }) => `历史记录 ${id} 打不开：${path}`,
    en: ({ id, path }) => `The run ${id} cannot be opened: ${path}`,
  },
};

/** What history has to say besides its runs. */
export const historyWords = {
  empty: {
    'zh-CN': '历史里还没有检查记录。先运行 diagnose，再导出报告。',
    en: 'There is no run in history yet. Run diagnose first, then write the report.',
  },
  unknownId: {
    'zh-CN': '历史里没有这次检查。用 list runs 查看有哪些。',
    en: 'There is no such run in history. `list runs` shows what there is.',
  },
} satisfies Readonly<Record<string, Text>>;

/** One line that says why a run was not kept. */
export function notKept({ word, detail }: Failure, folder: string | null, language: Language): string {
  const why = word === 'unknown' && detail ? detail : FAILURE_WORDS[word][language];
  const where = folder === null ? '' : language === 'zh-CN' ? `，${folder}` : `, ${folder}`;
  return NOT_KEPT[language]({ why, where });
}

/** One line about a file that is no readable run. */
export function unreadableRun(
  { id, problem, path }: { id: string; problem: keyof typeof UNREADABLE; path: string },
  language: Language,
): string {
  return UNREADABLE[problem][language]({ id, path });
}
