import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { GlobeRegular } from '@fluentui/react-icons/svg/globe';
import { type ReactNode, useState } from 'react';
import { welcome } from '../../shared/text/ui/welcome.ts';
import { useText } from '../text/use-text.ts';
import { QuietRow } from './QuietRow.tsx';

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What a check will contact, before it does. */
export function ContactsRow(): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const [open, setOpen] = useState(false);
  return (
    <QuietRow
      icon={<GlobeRegular fontSize={20} />}
      title={say(welcome.contacts)}
      hint={say(welcome.contactsHint)}
      open={open}
      onClick={() => setOpen(!open)}
    >
      <p className={styles.text}>{say(welcome.contactsList)}</p>
    </QuietRow>
  );
}
