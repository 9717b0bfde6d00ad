import type { Language } from '../../shared/domain/text.ts';
import { FAILURE_WORDS } from '../../shared/text/ui/failure-words.ts';
import { classifyFileError } from '../host/node-network/classify-error.ts';

/** Why a file that the person named cannot be read or written, in few words. */
export function fileErrorWords(error: unknown, language: Language): string {
  const { word, detail } = classifyFileError(error);
  return word === 'unknown' && detail ? detail : FAILURE_WORDS[word][language];
}
