import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { preferences } from '../../shared/text/ui/preferences.ts';
import { shell } from '../../shared/text/ui/shell.ts';
import { useDoctorParts } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';
import { Card } from './Card.tsx';
import { Disclosure } from './Disclosure.tsx';
import { LICENCES } from './licences.ts';
import { ProductMark } from './ProductMark.tsx';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '10px' },
  product: { display: 'flex', alignItems: 'center', gap: '14px' },
  name: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: 'none',
    margin: '6px 0 0',
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))',
    gap: '2px 16px',
  },
  item: { ...typographyStyles.caption1, display: 'flex', gap: '8px' },
  licence: { color: tokens.colorNeutralForeground3 },
});

/** What this program is, which version, and what it is made of. */
export function AboutRows(): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const { info } = useDoctorParts();
  return (
    <Card className={styles.card}>
      <div className={styles.product}>
        <ProductMark size={40} />
        <div>
          <p className={styles.name}>{say(shell.product)}</p>
          <p className={styles.text}>
            {info && `${say(preferences.version, { version: info.version })} · Electron ${info.electron}`}
          </p>
        </div>
      </div>
      <p className={styles.text}>{say(preferences.aboutText)}</p>
      <Disclosure label={say(preferences.licences)}>
        <p className={styles.text}>{say(preferences.licencesText)}</p>
        <ul className={styles.list}>
          {LICENCES.map(([name, licence]) => (
            <li key={name} className={styles.item}>
              {name}
              <span className={styles.licence}>{licence}</span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </Card>
  );
}
