import { Badge, Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { publicMirrorOf } from '../../shared/mirrors/catalogue.ts';
import type { MirrorReport } from '../../shared/mirrors/mirror-report.ts';
import type { LastComparison } from '../../shared/mirrors/mirror-shelf.ts';
import { lastTimeWords } from '../../shared/text/mirror-last-time.ts';
import { mirrorSentence } from '../../shared/text/mirror-words.ts';
import { mirrorsWords } from '../../shared/text/ui/mirrors.ts';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { StateIcon } from '../ui/StateShape.tsx';
import { shortUrl } from '../ui/target-view.ts';
import { CheckBadges } from './CheckBadges.tsx';
import { MIRROR_STATES } from './mirror-view.ts';
import { SpeedBar } from './SpeedBar.tsx';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '10px', padding: '14px 18px' },
  head: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '4px 10px', minWidth: 0 },
  name: {
    ...typographyStyles.body1Strong,
    margin: 0,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  operator: {
    ...typographyStyles.caption1,
    marginLeft: 'auto',
    color: tokens.colorNeutralForeground3,
  },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '12px' },
  sentence: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  remark: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});

interface MirrorRowProps {
  readonly report: MirrorReport;
  /** The end of the bars' axis, bytes a second. */
  readonly endBytes: number;
  /** The comparison before; null where there was none. */
  readonly before: LastComparison | null;
  /** Absent where it may not be used. */
  readonly onUse?: (() => void) | undefined;
}

/** One mirror: verdict in a sentence, speed as a bar with its spread, each check as a badge. */
export function MirrorRow({ report, endBytes, before, onUse }: MirrorRowProps): ReactNode {
  const styles = useStyles();
  const { language, say } = useText();
  const known = publicMirrorOf(report.url);
  const lastTime = lastTimeWords(report.url, before, language);
  return (
    <Card className={styles.card}>
      <div className={styles.head}>
        <StateIcon state={MIRROR_STATES[report.verdict]} size={18} />
        <h3 className={styles.name} title={report.url}>
          {shortUrl(report.url)}
        </h3>
        {report.origin === 'own' && (
          <Badge appearance="tint" color="brand">
            {say(mirrorsWords.own)}
          </Badge>
        )}
        {report.origin === 'company' && (
          <Badge appearance="tint" color="informative">
            {say(mirrorsWords.company)}
          </Badge>
        )}
        {known && <span className={styles.operator}>{say(known.operator)}</span>}
      </div>
      <div className={styles.line}>
        <p className={styles.sentence}>{mirrorSentence(report, language)}</p>
        {onUse && (
          <Button size="small" aria-label={`${say(mirrorsWords.use)}: ${shortUrl(report.url)}`} onClick={onUse}>
            {say(mirrorsWords.use)}
          </Button>
        )}
      </div>
      {lastTime && <p className={styles.remark}>{lastTime}</p>}
      {report.speed && <SpeedBar speed={report.speed} endBytes={endBytes} />}
      {report.checks.length > 0 && <CheckBadges checks={report.checks} />}
      {known?.mistaken && <p className={styles.remark}>{say(known.mistaken)}</p>}
    </Card>
  );
}
