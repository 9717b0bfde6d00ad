import type { CauseTexts } from './cause-texts.tsx';

/** The texts of the product itself. */
export const productTexts: CauseTexts = {
  renderCause: ({ code, subject }) => ({ headline: code, summary: subject, detail: '', advice: '' }),
  renderHeadline: ({ code }) => code,
  renderUndecided: (code) => code,
};
