import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Change } from '../../shared/domain/repair.ts';
import { preview } from '../../shared/text/ui/repair.ts';
import { useText } from '../text/use-text.ts';
import { BreakableText } from '../ui/BreakableText.tsx';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflow: 'hidden',
  },
  what: {
    ...typographyStyles.caption1,
    padding: '6px 12px 4px',
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  line: {
    display: 'grid',
    gridTemplateColumns: '14px 44px minmax(0, 1fr)',
    columnGap: '8px',
    padding: '3px 12px',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  before: { backgroundColor: tokens.colorStatusDangerBackground1 },
  after: { backgroundColor: tokens.colorStatusSuccessBackground1 },
  sign: { fontWeight: 700, color: tokens.colorNeutralForeground2 },
  label: { fontFamily: tokens.fontFamilyBase, color: tokens.colorNeutralForeground2 },
  value: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', color: tokens.colorNeutralForeground1 },
  absent: { fontFamily: tokens.fontFamilyBase, color: tokens.colorNeutralForeground2 },
});

/** One change as two lines: what is there now, and what will be. Signs and words say it without colour. */
export function ChangeDiff({ change }: { change: Change }): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const lines = [
    { sign: '−', label: say(preview.before), value: change.before, look: styles.before },
    { sign: '+', label: say(preview.after), value: change.after, look: styles.after },
  ];
  return (
    <div className={styles.box}>
      <div className={styles.what}>
        <BreakableText text={change.what} />
      </div>
      {lines.map(({ sign, label, value, look }) => (
        <div key={sign} className={mergeClasses(styles.line, look)}>
          <span className={styles.sign} aria-hidden>
            {sign}
          </span>
          <span className={styles.label}>{label}</span>
          <span className={value === null ? styles.absent : styles.value}>
            {value === null ? say(preview.absent) : <BreakableText text={value} />}
          </span>
        </div>
      ))}
    </div>
  );
}
