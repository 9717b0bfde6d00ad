import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CHARTS } from '../../shared/flow/charts/charts.ts';
import { flowcharts } from '../../shared/text/ui/flowcharts.ts';
import { useText } from '../text/use-text.ts';

const useStyles = makeStyles({
  group: { display: 'flex', flexWrap: 'wrap', gap: '4px', margin: 0, padding: 0, border: 'none' },
  tab: {
    ...typographyStyles.body1,
    height: '32px',
    padding: '0 12px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground5 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    ...typographyStyles.body1Strong,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForeground1,
  },
});

/**
 * Chooses a chart. Buttons and not Fluent's tabs: those move the focus by hidden elements that can have it, which screen
 * readers stumble over.
 */
export function ChartTabs({ chosen, onChoose }: { chosen: string; onChoose: (id: string) => void }): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  return (
    <fieldset aria-label={say(flowcharts.choose)} className={styles.group}>
      {CHARTS.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === chosen}
          className={mergeClasses(styles.tab, id === chosen && styles.chosen)}
          onClick={() => onChoose(id)}
        >
          {say(title)}
        </button>
      ))}
    </fieldset>
  );
}
