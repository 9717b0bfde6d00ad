import { renderCause } from '../../shared/diagnosis/render-cause.ts';
import { undecidedText } from '../../shared/text/undecided.ts';
import type { CauseTexts } from './cause-texts.tsx';

/** The texts of the product itself. */
export const productTexts: CauseTexts = { renderCause, renderUndecided: undecidedText };
