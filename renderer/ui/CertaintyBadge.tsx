import { Badge, makeStyles, Tooltip, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Certainty } from '../../shared/domain/cause.ts';
import { CERTAINTY_MEANINGS, CERTAINTY_WORDS } from '../../shared/text/ui/outcome-words.ts';
import { useText } from '../text/use-text.ts';

const LOOKS = {
  confirmed: { appearance: 'filled', color: 'brand' },
  likely: { appearance: 'tint', color: 'brand' },
  possible: { appearance: 'outline', color: 'informative' },
} as const;

const useStyles = makeStyles({
  badge: {
    flexShrink: 0,
    whiteSpace: 'nowrap',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

/** How sure we are, as a word; what the word promises on hover and focus. */
export function CertaintyBadge({ certainty }: { certainty: Certainty }): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  return (
    <Tooltip content={say(CERTAINTY_MEANINGS[certainty])} relationship="description" withArrow>
      <Badge tabIndex={0} size="large" className={styles.badge} {...LOOKS[certainty]}>
        {say(CERTAINTY_WORDS[certainty])}
      </Badge>
    </Tooltip>
  );
}
