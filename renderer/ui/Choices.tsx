import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  group: { display: 'flex', flexWrap: 'wrap', gap: '4px', margin: 0, padding: 0, border: 'none' },
  choice: {
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

interface ChoicesProps<Id extends string> {
  readonly label: string;
  readonly choices: readonly { readonly id: Id; readonly label: string }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/**
 * One of a few, all in sight. Buttons and not Fluent's tabs: those move the focus by hidden elements that can have it, which
 * screen readers stumble over.
 */
export function Choices<Id extends string>({ label, choices, chosen, onChoose }: ChoicesProps<Id>): ReactNode {
  const styles = useStyles();
  return (
    <fieldset aria-label={label} className={styles.group}>
      {choices.map(({ id, label: words }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === chosen}
          className={mergeClasses(styles.choice, id === chosen && styles.chosen)}
          onClick={() => onChoose(id)}
        >
          {words}
        </button>
      ))}
    </fieldset>
  );
}
