import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { MirrorSpeed } from '../../shared/mirrors/mirror-report.ts';
import { mebibytes } from '../../shared/text/mebibytes.ts';
import { formatMs } from '../../shared/text/ui/duration.ts';
import { MIRROR_RATE, mirrorsWords } from '../../shared/text/ui/mirrors.ts';
import { useText } from '../text/use-text.ts';

const useStyles = makeStyles({
  speed: { display: 'grid', gridTemplateColumns: 'auto 1fr auto', alignItems: 'center', gap: '10px' },
  words: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  track: {
    forcedColorAdjust: 'none',
    position: 'relative',
    height: '10px',
    borderRadius: '3px',
    backgroundColor: tokens.colorNeutralBackground5,
  },
  bar: { position: 'absolute', inset: '0 auto 0 0', borderRadius: '3px', backgroundColor: tokens.colorBrandBackground },
  // From the slowest to the fastest round, as a line through the end of the bar.
  spread: {
    position: 'absolute',
    top: '4px',
    height: '2px',
    backgroundColor: tokens.colorNeutralForeground1,
  },
});

/** First byte and throughput of one mirror: a bar up to the median, a line from the slowest to the fastest round. */
export function SpeedBar({ speed, endBytes }: { speed: MirrorSpeed; endBytes: number }): ReactNode {
  const styles = useStyles();
  const { language, say } = useText();
  const { warmMs, bytesPerSecond: rate } = speed;
  if (!warmMs || !rate) return null;
  const share = (bytes: number) => `${Math.min(100, (bytes / endBytes) * 100)}%`;
  const words = { median: mebibytes(rate.median), min: mebibytes(rate.min), max: mebibytes(rate.max) };
  return (
    <div className={styles.speed}>
      <span className={styles.words}>
        {say(mirrorsWords.firstByte)} {formatMs(warmMs.median, language)}
      </span>
      <div className={styles.track} aria-hidden="true">
        <div className={styles.bar} style={{ width: share(rate.median) }} />
        <div
          className={styles.spread}
          style={{ left: share(rate.min), width: `calc(${share(rate.max)} - ${share(rate.min)})` }}
          title={say(mirrorsWords.spread)}
        />
      </div>
      <span className={styles.words}>{say(MIRROR_RATE, words)}</span>
    </div>
  );
}
