import { renderCause } from '../../shared/diagnosis/render-cause.ts';
import { renderManual } from '../../shared/repair/render-manual.ts';
import { renderRemedy } from '../../shared/repair/render-remedy.ts';
import { undecidedText } from '../../shared/text/undecided.ts';
import type { CauseTexts } from './cause-texts.tsx';

/** The texts of the product itself. */
export const productTexts: CauseTexts = { renderCause, renderUndecided: undecidedText, renderRemedy, renderManual };
