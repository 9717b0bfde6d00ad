import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { BranchCompareRegular } from '@fluentui/react-icons/svg/branch-compare';
import type { ReactNode } from 'react';
import { history } from '../../shared/text/ui/history.ts';
import { useHistory } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';

const useStyles = makeStyles({
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

/** Puts the two ticked checks side by side; says what to do while there are fewer. */
export function CompareButton(): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const ticked = useHistory((state) => state.ticked);
  const compare = useHistory((state) => state.compare);
  const ready = ticked.length === 2;
  return (
    <>
      <Button size="large" icon={<BranchCompareRegular />} disabled={!ready} onClick={() => void compare()}>
        {say(history.compare)}
      </Button>
      {!ready && <span className={styles.hint}>{say(history.compareHint)}</span>}
    </>
  );
}
