import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { WizardState } from '../../shared/flow/wizard.ts';
import { guide } from '../../shared/text/ui/guide.ts';
import { useCheck, useGuide, useNavigation } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';
import { GuideNotes } from './GuideNotes.tsx';
import { Say } from './Say.tsx';

type SaidState = keyof typeof guide.wizardSay;

function isSaid(state: WizardState): state is SaidState {
  return Object.hasOwn(guide.wizardSay, state);
}

const useStyles = makeStyles({
  strip: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 240px',
    gap: '16px',
    maxWidth: '820px',
    width: '100%',
    margin: '0 auto 14px',
    flexShrink: 0,
  },
});

/** In the guided mode the screens of the repair keep the words for the phone and the notes above them. */
export function GuideStrip(): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const on = useGuide((state) => state.on);
  const page = useNavigation((state) => state.page);
  const wizard = useCheck((state) => state.wizard);
  if (!on || page !== 'check' || !isSaid(wizard)) return null;
  return (
    <div className={styles.strip}>
      <Say text={say(guide.wizardSay[wizard])} />
      <GuideNotes rows={2} />
    </div>
  );
}
