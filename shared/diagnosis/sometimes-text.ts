import type { Language } from '../domain/text.ts';
import type { Sometimes } from './unsteady.ts';

const TEXT = {
  ranInto: {
    'zh-CN': ({ tries }: Sometimes) => `不是每次都失败：go 刚碰到一次，紧接着试的 ${tries} 次都正常。`,
    en: ({ tries }: Sometimes) => ` It does not fail always: go ran into it, and ${tries} tries right after went well.`,
  },
  some: {
    'zh-CN': ({ failed, tries }: Sometimes) => `不是每次都失败：试了 ${tries} 次，失败 ${failed} 次，其余正常。`,
    en: ({ failed, tries }: Sometimes) =>
      ` It does not fail always: of ${tries} tries ${failed} failed, the others went well.`,
  },
};

/** A sentence for the detail of a cause, in English with a space before it; empty where it fails always. */
export function sometimesText(sometimes: Sometimes | undefined, language: Language): string {
  if (!sometimes) return '';
  return (sometimes.failed === 0 ? TEXT.ranInto : TEXT.some)[language](sometimes);
}
