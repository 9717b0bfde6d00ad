import type { Language, Text } from '../domain/text.ts';

/** Subjects that are a word of ours instead of a name that a person knows from the machine. */
const SUBJECT_WORDS: Readonly<Record<string, Text>> = {
  'default-route': { 'zh-CN': '默认路由', en: 'Default route' },
};

/** What a cause is about, as people read it: names, addresses and paths as they are. */
export function subjectText(subject: string, language: Language): string {
  return SUBJECT_WORDS[subject]?.[language] ?? subject;
}
