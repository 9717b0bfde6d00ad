import type { Language } from '../../shared/domain/text.ts';
import type { Look } from '../theme/look.ts';

/** By what the page that was built and the script that shows it find each other. */
export const FRAME_SHEET = 'first-frame-sheet';

/** Marks the button whose press starts a check. */
export const STARTS_CHECK = 'data-starts-check';

export function frameId(language: Language): string {
  return `first-frame-${language}`;
}

export function frameClass(look: Look): string {
  return `first-frame-${look}`;
}
