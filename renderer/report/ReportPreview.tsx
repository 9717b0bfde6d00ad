import { makeStyles, Spinner, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useMemo } from 'react';
import { formatBytes } from '../../shared/text/ui/bytes.ts';
import { report } from '../../shared/text/ui/report.ts';
import { useText } from '../text/use-text.ts';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import { standIns } from './stand-ins.ts';

/** More than anybody scrolls through, and little enough to draw at once. */
const SHOWN = 256 * 1024;

const useStyles = makeStyles({
  sheet: {
    flexGrow: 1,
    minHeight: '180px',
    overflow: 'auto',
    padding: '14px 18px',
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  hidden: {
    padding: '0 4px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: 600,
  },
  cut: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});

/** A report as it will be shared, what was hidden in it marked. Null while it is being made. */
export function ReportPreview({ text }: { text: string | null }): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const pieces = useMemo(() => standIns((text ?? '').slice(0, SHOWN)), [text]);
  if (text === null) return <Spinner label={say(report.making)} />;
  return (
    <>
      <ScrollRegion label={say(report.preview)} className={styles.sheet}>
        {pieces.map(({ text: part, hidden, at }) =>
          hidden ? (
            <mark key={at} className={styles.hidden}>
              {part}
            </mark>
          ) : (
            <span key={at}>{part}</span>
          ),
        )}
      </ScrollRegion>
      {text.length > SHOWN && <p className={styles.cut}>{say(report.cut, { shown: formatBytes(SHOWN) })}</p>}
    </>
  );
}
