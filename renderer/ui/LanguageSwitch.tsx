import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { LANGUAGES, type Language, type Text } from '../../shared/domain/text.ts';
import { shell } from '../../shared/text/ui/shell.ts';
import { usePreferences } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';
import { narrow } from './breakpoints.ts';

/** Each language in its own words: who cannot read the other one has to find it. */
const NAMES: Readonly<Record<Language, Text>> = { 'zh-CN': shell.chinese, en: shell.english };

const useStyles = makeStyles({
  group: {
    display: 'flex',
    margin: 0,
    padding: '2px',
    border: 'none',
    gap: '2px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground5,
    [narrow]: { flexDirection: 'column' },
  },
  choice: {
    ...typographyStyles.caption1,
    minWidth: '40px',
    height: '24px',
    padding: '0 6px',
    border: '1px solid transparent',
    borderRadius: '4px',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    ...typographyStyles.caption1Strong,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground1,
  },
});

export function LanguageSwitch(): ReactNode {
  const styles = useStyles();
  const { language, say } = useText();
  const setLanguage = usePreferences((state) => state.setLanguage);
  return (
    <fieldset aria-label={say(shell.language)} className={styles.group}>
      {LANGUAGES.map((choice) => (
        <button
          key={choice}
          type="button"
          lang={choice}
          aria-pressed={choice === language}
          className={mergeClasses(styles.choice, choice === language && styles.chosen)}
          onClick={() => void setLanguage(choice)}
        >
          {say(NAMES[choice])}
        </button>
      ))}
    </fieldset>
  );
}
