import { makeStyles, ProgressBar, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { repairing } from '../../shared/text/ui/repair.ts';
import { useRepair } from '../doctor-context.tsx';
import { ItemSteps } from '../repair/ItemSteps.tsx';
import { StopButton } from '../repair/StopButton.tsx';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { Screen } from '../ui/Screen.tsx';

const useStyles = makeStyles({ title: { ...typographyStyles.body1Strong, margin: '0 0 14px' } });

/** The chosen changes being made, one after the other. */
export function RepairingScreen(): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const repair = useRepair((state) => state.repair);
  const again = useRepair((state) => state.earlier.length > 0);
  return (
    <Screen kind="page" footer={<StopButton />}>
      <PageHead title={say(repairing.title)} lead={say(again ? repairing.another : repairing.lead)} />
      <ProgressBar aria-label={say(repairing.title)} />
      <Card>
        <h2 className={styles.title}>{say(repairing.steps)}</h2>
        <ItemSteps repair={repair} />
      </Card>
    </Screen>
  );
}
