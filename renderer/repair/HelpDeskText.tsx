import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ending } from '../../shared/text/ui/repair.ts';
import { useReportText } from '../report/use-report-text.ts';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '8px' },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '12px' },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  text: {
    maxHeight: '180px',
    overflow: 'auto',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

/** The short report of a run, ready to be given to somebody who can help. */
export function HelpDeskText({ run }: { run: string }): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const { text } = useReportText(run, 'chat', true);
  if (text === null) return null;
  return (
    <Card className={styles.card}>
      <div className={styles.head}>
        <p className={styles.hint}>{say(ending.helpDeskHint)}</p>
        <CopyButton text={() => text} />
      </div>
      <ScrollRegion label={say(ending.helpDesk)} className={styles.text}>
        {text}
      </ScrollRegion>
    </Card>
  );
}
