import { makeStyles, Tooltip, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { TERMS, type TermId } from '../../shared/text/terms.ts';
import { useText } from '../text/use-text.ts';

const useStyles = makeStyles({
  term: {
    fontStyle: 'normal',
    cursor: 'help',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textDecorationColor: tokens.colorNeutralStroke1Hover,
    textDecorationThickness: '1px',
    textUnderlineOffset: '3px',
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

/** A technical term whose meaning is told on hover and focus. */
export function Term({ id, children }: { readonly id: TermId; readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  return (
    <Tooltip content={say(TERMS[id].meaning)} relationship="description" withArrow>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: to be read without a pointer, it has to take the focus */}
      <dfn tabIndex={0} className={styles.term}>
        {children}
      </dfn>
    </Tooltip>
  );
}
