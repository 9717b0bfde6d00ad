import type { Language } from '../domain/text.ts';
import type { Sometimes } from './unsteady.ts';

/** A sentence for the detail of a cause; empty where it fails always. */
export function sometimesText(sometimes: Sometimes | undefined, language: Language): string {
  if (!sometimes) return '';
  const { failed, tries } = sometimes;
  if (failed === 0)
    return language === 'en'
      ? ` It does not fail always: go ran into it, and ${tries} tries right after went well.`
      : `不是每次都失败：go 刚碰到一次，紧接着试的 ${tries} 次都正常。`;
  return language === 'en'
    ? ` It does not fail always: of ${tries} tries ${failed} failed, the others went well.`
    : `不是每次都失败：试了 ${tries} 次，失败 ${failed} 次，其余正常。`;
}
