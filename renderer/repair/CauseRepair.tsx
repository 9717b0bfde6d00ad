import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { WrenchRegular } from '@fluentui/react-icons/svg/wrench';
import type { ReactNode } from 'react';
import type { Cause } from '../../shared/domain/cause.ts';
import type { CauseRef, RepairPlan } from '../../shared/domain/repair.ts';
import type { SessionState } from '../../shared/domain/session.ts';
import { plan as words } from '../../shared/text/ui/repair.ts';
import { useCauseTexts } from '../text/cause-texts.tsx';
import { useText } from '../text/use-text.ts';
import { ItemChips } from './ItemChips.tsx';
import { ManualStepText } from './ManualStepText.tsx';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    gap: '10px',
    padding: '12px 14px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  icon: { display: 'flex', color: tokens.colorBrandForeground1, paddingTop: '1px' },
  words: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  label: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  item: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  title: { ...typographyStyles.body1, margin: 0 },
});

interface CauseRepairProps {
  readonly cause: Cause;
  readonly session: SessionState;
  readonly plan: RepairPlan | null;
}

/** What would be changed for one cause, or what only a person can do about it. Nothing where nothing is known. */
export function CauseRepair({ cause, session, plan }: CauseRepairProps): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const { remedy } = useCauseTexts();
  const isOurs = ({ code, subject }: CauseRef): boolean => code === cause.code && subject === cause.subject;
  const all = plan?.items.filter(({ fixes }) => fixes.some(isOurs)) ?? [];
  const safe = all.filter(({ chosen }) => chosen);
  const items = safe.length > 0 ? safe : all;
  const steps = plan?.manual.filter((step) => isOurs(step.cause)) ?? [];
  if (items.length + steps.length === 0) return null;
  const offered = items.length > 0 ? words.canChange : words.byHand;
  return (
    <div className={styles.box}>
      <span className={styles.icon}>
        <WrenchRegular fontSize={20} aria-hidden />
      </span>
      <div className={styles.words}>
        <h3 className={styles.label}>{say(safe.length > 0 ? words.willChange : offered)}</h3>
        <ul className={styles.list}>
          {items.map((item) => (
            <li key={item.id} className={styles.item}>
              <p className={styles.title}>{remedy(item).title}</p>
              <ItemChips item={item} />
            </li>
          ))}
          {steps.map((step) => (
            <li key={`${step.kind} ${step.command ?? ''}`}>
              <ManualStepText step={step} cause={cause} session={session} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
