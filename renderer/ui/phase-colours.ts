import { tokens } from '@fluentui/react-components';
import type { Phase } from '../../shared/domain/target-report.ts';

/** From light to dark in the order of the phases: the order is always the same, colour only helps. */
export const PHASE_COLOURS: Readonly<Record<Phase, string>> = {
  dns: tokens.colorPaletteMarigoldBorderActive,
  tcp: tokens.colorPaletteTealBorderActive,
  tls: tokens.colorPaletteBlueBorderActive,
  ttfb: tokens.colorPaletteLavenderBorderActive,
  transfer: tokens.colorNeutralStroke1,
};
