import type { Language } from '../domain/text.ts';
import type { RenderedCause } from './cause-text.ts';

/** The meaning of a cause code that no rule of its own explains. */
export function codeMeaning(code: string, subject: string, _language: Language): RenderedCause {
  return { headline: code, summary: `${code} ${subject}`, detail: '', advice: '' };
}
