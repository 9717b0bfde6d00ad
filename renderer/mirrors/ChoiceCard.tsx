import { Badge, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { MirrorChoice } from '../../shared/mirrors/mirror-report.ts';
import { CHOICE_WORDS } from '../../shared/text/mirror-words.ts';
import { mirrorsWords } from '../../shared/text/ui/mirrors.ts';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { Command } from '../ui/Command.tsx';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '10px' },
  head: { display: 'flex', alignItems: 'center', gap: '10px' },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  reasons: {
    ...typographyStyles.body1,
    margin: 0,
    paddingLeft: '18px',
    color: tokens.colorNeutralForeground2,
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
  },
  actions: { display: 'flex', gap: '10px' },
});

interface ChoiceCardProps {
  readonly choice: MirrorChoice;
  /** What can be done with it. */
  readonly children?: ReactNode;
}

/** Which list to use here, the command that sets it, and the reasons one by one. */
export function ChoiceCard({ choice, children }: ChoiceCardProps): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const { goproxy, gosumdb, inUse, reasons } = choice;
  const settings = [`GOPROXY=${goproxy}`, ...(gosumdb === null ? [] : [`GOSUMDB=${gosumdb}`])];
  return (
    <Card className={styles.card}>
      <div className={styles.head}>
        <h2 className={styles.title}>{say(goproxy === null ? mirrorsWords.nothing : mirrorsWords.recommended)}</h2>
        {inUse && (
          <Badge appearance="tint" color="success">
            {say(mirrorsWords.inUse)}
          </Badge>
        )}
      </div>
      {goproxy !== null && <Command command={`go env -w ${settings.map((value) => `"${value}"`).join(' ')}`} />}
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <li key={`${reason.reason} ${reason.about}`}>{say(CHOICE_WORDS[reason.reason], reason)}</li>
        ))}
      </ul>
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </Card>
  );
}
