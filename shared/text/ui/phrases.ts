import type { Text, TextOver } from '../../domain/text.ts';

/**
 * A page of the catalogue. There are no keys to look up: screens import the texts themselves, so a missing text, a missing
 * language and a wrong parameter are all compile errors. `TextOver<never>` is "over any params".
 */
export type Phrases = Readonly<Record<string, Text | TextOver<never>>>;

/** One text for both languages: names, commands, symbols. */
export function same(text: string): Text {
  return { 'zh-CN': text, en: text };
}
