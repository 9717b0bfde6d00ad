import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { StethoscopeRegular } from '@fluentui/react-icons/svg/stethoscope';
import type { ReactNode } from 'react';
import { welcome } from '../../shared/text/ui/welcome.ts';
import { useCheck } from '../doctor-context.tsx';
import { GuidedRow } from '../guide/GuidedRow.tsx';
import { lazyPart } from '../lazy-part.tsx';
import { useText } from '../text/use-text.ts';
import { low } from '../ui/breakpoints.ts';
import { ContactsRow } from '../ui/ContactsRow.tsx';
import { ExplainRow } from '../ui/ExplainRow.tsx';
import { LastRunLine } from '../ui/LastRunLine.tsx';
import { ProductMark } from '../ui/ProductMark.tsx';
import { ProjectRow } from '../ui/ProjectRow.tsx';
import { Screen } from '../ui/Screen.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';

const WelcomeNotes = lazyPart(async () => (await import('../ui/WelcomeNotes.tsx')).WelcomeNotes);

const useStyles = makeStyles({
  centre: {
    maxWidth: '620px',
    minHeight: '100%',
    margin: '0 auto',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    gap: '34px',
    [low]: { gap: '22px' },
  },
  hero: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
  },
  heading: { marginTop: '22px', wordBreak: 'keep-all', [low]: { marginTop: '14px' } },
  lead: {
    ...typographyStyles.body1,
    margin: '10px 0 26px',
    color: tokens.colorNeutralForeground2,
    textWrap: 'balance',
    [low]: { marginBottom: '20px' },
  },
  start: { minWidth: '248px', height: '52px', fontSize: tokens.fontSizeBase400 },
  rows: { display: 'flex', flexDirection: 'column', gap: '4px' },
});

/** The start: one large button and no decision. What is below it may be left alone. */
export function WelcomeScreen(): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const start = useCheck((state) => state.start);
  const troubled = useCheck(({ failure, dropRefused }) => failure !== null || dropRefused);
  return (
    <Screen>
      <div className={styles.centre}>
        <div className={styles.hero}>
          <ProductMark size={72} />
          <ScreenHeading className={styles.heading}>{say(welcome.title)}</ScreenHeading>
          <p className={styles.lead}>{say(welcome.lead)}</p>
          <Button
            appearance="primary"
            size="large"
            className={styles.start}
            icon={<StethoscopeRegular />}
            data-starts-check
            onClick={() => void start()}
          >
            {say(welcome.start)}
          </Button>
          <LastRunLine />
        </div>
        <div className={styles.rows}>
          {troubled && <WelcomeNotes />}
          <ProjectRow />
          <ExplainRow />
          <GuidedRow />
          <ContactsRow />
        </div>
      </div>
    </Screen>
  );
}
