import { renderCause } from '../../shared/diagnosis/render-cause.ts';
import { undecidedText } from '../../shared/text/undecided.ts';
import type { CauseTexts } from './cause-texts.tsx';

/** The texts of the product itself. */
export const productTexts: CauseTexts = {
  renderCause,
  renderUndecided: undecidedText,
  renderRemedy: ({ remedy }) => ({ title: remedy, detail: '' }),
  renderManual: ({ cause }, language) => {
    const { summary, advice } = renderCause({ ...cause, params: { fromText: true } }, language);
    return { title: summary, detail: advice };
  },
};
