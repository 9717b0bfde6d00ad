import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { MirrorCheck } from '../../shared/mirrors/mirror-report.ts';
import { MIRROR_CHECK_WORDS, problemWords } from '../../shared/text/mirror-words.ts';
import { mirrorsWords } from '../../shared/text/ui/mirrors.ts';
import { STATE_WORDS } from '../../shared/text/ui/outcome-words.ts';
import { useText } from '../text/use-text.ts';
import { StateIcon } from '../ui/StateShape.tsx';
import { checkState } from './mirror-view.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: '4px 6px' },
  badge: {
    ...typographyStyles.caption1,
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    padding: '1px 7px 1px 5px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
});

/** What one mirror was asked, each with its shape; the whole sentence on hover and for screen readers. */
export function CheckBadges({ checks }: { checks: readonly MirrorCheck[] }): ReactNode {
  const styles = useStyles();
  const { language, say } = useText();
  return (
    <ul className={styles.list} aria-label={say(mirrorsWords.checks)}>
      {checks.map((check) => {
        const { badge, asks } = MIRROR_CHECK_WORDS[check.check];
        const state = checkState(check);
        const sentence = [say(asks), problemWords(check, language) || say(STATE_WORDS[state])].join(' – ');
        return (
          <li key={check.check}>
            <span className={styles.badge} role="img" aria-label={sentence} title={sentence}>
              <StateIcon state={state} size={12} />
              {badge}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
