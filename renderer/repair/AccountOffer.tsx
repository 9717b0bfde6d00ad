import { Button, makeStyles, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { accountWords as words } from '../../shared/text/ui/account.ts';
import { useRepair } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';

const useStyles = makeStyles({ text: { ...typographyStyles.body1, margin: '6px 0 0' } });

/** The way to enter an account oneself. It is typed into a window of main's: this page never sees it. */
export function AccountOffer({ host }: { host: string }): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const give = useRepair((state) => state.giveAccount);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <p className={styles.text}>{say(words.offerText, { host })}</p>
      <Button
        size="small"
        disabled={asking}
        onClick={() => {
          setAsking(true);
          void give(host).finally(() => setAsking(false));
        }}
      >
        {say(words.offer)}
      </Button>
    </>
  );
}
