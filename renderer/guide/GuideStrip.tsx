import type { ReactNode } from 'react';
import type { WizardState } from '../../shared/flow/wizard.ts';
import { guide } from '../../shared/text/ui/guide.ts';
import { useCheck, useGuide, useNavigation } from '../doctor-context.tsx';
import { lazyPart } from '../lazy-part.tsx';
import { useText } from '../text/use-text.ts';

type SaidState = keyof typeof guide.wizardSay;

function isSaid(state: WizardState): state is SaidState {
  return Object.hasOwn(guide.wizardSay, state);
}

const SaidAndNoted = lazyPart(async () => (await import('./SaidAndNoted.tsx')).SaidAndNoted);

/** In the guided mode the screens of the repair keep the words for the phone and the notes above them. */
export function GuideStrip(): ReactNode {
  const { say } = useText();
  const on = useGuide((state) => state.on);
  const page = useNavigation((state) => state.page);
  const wizard = useCheck((state) => state.wizard);
  if (!on || page !== 'check' || !isSaid(wizard)) return null;
  return <SaidAndNoted text={say(guide.wizardSay[wizard])} />;
}
