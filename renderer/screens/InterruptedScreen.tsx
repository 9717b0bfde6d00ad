import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import type { ReactNode } from 'react';
import { diagnosis } from '../../shared/text/ui/diagnosis.ts';
import { DIED_WORDS, interrupted } from '../../shared/text/ui/endings.ts';
import { recovery } from '../../shared/text/ui/repair.ts';
import { useCheck, useRepair, useUndo } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { Screen } from '../ui/Screen.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';
import { StateIcon } from '../ui/StateShape.tsx';

const useStyles = makeStyles({
  centre: {
    maxWidth: '560px',
    minHeight: '100%',
    margin: '0 auto',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    gap: '20px',
  },
  hero: { display: 'flex', flexDirection: 'column', alignItems: 'center', gap: '12px', textAlign: 'center' },
  lead: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'balance' },
  label: { ...typographyStyles.caption1Strong, margin: '0 0 4px', color: tokens.colorNeutralForeground3 },
  text: { ...typographyStyles.body1, margin: 0 },
  buttons: { display: 'flex', justifyContent: 'center', gap: '10px' },
});

/** The engine died: what that means for this computer, and the way on. After a repair that is not "try again". */
export function InterruptedScreen(): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const died = useCheck((state) => state.died);
  const start = useCheck((state) => state.start);
  const send = useCheck((state) => state.send);
  const inRepair = useRepair((state) => state.died);
  const unfinished = useUndo((state) => state.list?.sets.some((set) => set.state === 'interrupted') ?? false);
  const recover = inRepair && unfinished;
  return (
    <Screen>
      <div className={styles.centre}>
        <div className={styles.hero}>
          <StateIcon state="crashed" size={56} />
          <ScreenHeading>{say(interrupted.title)}</ScreenHeading>
          <p className={styles.lead}>{say(inRepair ? recovery.died : interrupted.lead)}</p>
        </div>
        {died !== null && (
          <Card>
            <h2 className={styles.label}>{say(interrupted.reason)}</h2>
            <p className={styles.text}>{say(DIED_WORDS[died])}</p>
          </Card>
        )}
        <div className={styles.buttons}>
          {recover ? (
            <Button appearance="primary" size="large" onClick={() => send('unfinished')}>
              {say(recovery.look)}
            </Button>
          ) : (
            <Button appearance="primary" size="large" icon={<ArrowClockwiseRegular />} onClick={() => void start()}>
              {say(interrupted.retry)}
            </Button>
          )}
          <Button size="large" appearance="subtle" onClick={() => send('home')}>
            {say(diagnosis.home)}
          </Button>
        </div>
      </div>
    </Screen>
  );
}
