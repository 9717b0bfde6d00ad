import { Badge, makeStyles } from '@fluentui/react-components';
import { ShieldRegular } from '@fluentui/react-icons/svg/shield';
import type { ReactNode } from 'react';
import type { PlanItem } from '../../shared/domain/repair.ts';
import { RISK_WORDS, SCOPE_WORDS } from '../../shared/text/repair-words.ts';
import { preview } from '../../shared/text/ui/repair.ts';
import { useText } from '../text/use-text.ts';

const useStyles = makeStyles({ chips: { display: 'flex', flexWrap: 'wrap', gap: '6px' } });

/** Whom a change concerns, whether it needs an administrator, and its risk where there is one. */
export function ItemChips({
  item,
}: {
  item: Pick<PlanItem, 'scope' | 'risk' | 'elevation' | 'reversible'>;
}): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  return (
    <span className={styles.chips}>
      <Badge appearance="outline" color="informative">
        {say(SCOPE_WORDS[item.scope])}
      </Badge>
      {item.elevation === 'admin' && (
        <Badge appearance="tint" color="informative" icon={<ShieldRegular />}>
          {say(preview.admin)}
        </Badge>
      )}
      {item.risk !== 'safe' && (
        <Badge appearance="tint" color="warning">
          {say(RISK_WORDS[item.risk])}
        </Badge>
      )}
      {!item.reversible && (
        <Badge appearance="tint" color="warning">
          {say(preview.notReversible)}
        </Badge>
      )}
    </span>
  );
}
