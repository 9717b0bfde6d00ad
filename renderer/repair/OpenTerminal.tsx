import { Button, makeStyles, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { terminalWords as words } from '../../shared/text/ui/terminal.ts';
import { useRepair } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';

const useStyles = makeStyles({ text: { ...typographyStyles.body1, margin: 0 } });

/** Opens a terminal in which an item is in force; without one, a terminal without what only this one holds. */
export function OpenTerminal({ item = null }: { item?: string | null }): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const open = useRepair((state) => state.openTerminal);
  const [opened, setOpened] = useState<boolean | null>(null);
  return (
    <>
      <Button size="small" onClick={() => void open(item).then(setOpened)}>
        {say(words.open)}
      </Button>
      <p className={styles.text} role="status">
        {opened !== null && say(opened ? words.opened : words.none)}
      </p>
    </>
  );
}
