import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChatRegular } from '@fluentui/react-icons/svg/chat';
import type { ReactNode } from 'react';
import { guide } from '../../shared/text/ui/guide.ts';
import { useText } from '../text/use-text.ts';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    gap: '12px',
    padding: '14px 16px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  icon: { display: 'flex', paddingTop: '2px', color: tokens.colorBrandForeground1 },
  words: { minWidth: 0 },
  label: { ...typographyStyles.caption1Strong, margin: '0 0 4px', color: tokens.colorNeutralForeground2 },
  text: { ...typographyStyles.body2, margin: 0, textWrap: 'pretty' },
});

/** Words for the phone. */
export function Say({ text }: { text: string }): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  return (
    <section className={styles.box}>
      <span className={styles.icon}>
        <ChatRegular fontSize={22} aria-hidden />
      </span>
      <div className={styles.words}>
        <h2 className={styles.label}>{say(guide.sayIt)}</h2>
        <p className={styles.text}>{text}</p>
      </div>
    </section>
  );
}
