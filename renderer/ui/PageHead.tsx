import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { markTerms } from '../../shared/text/mark-terms.ts';
import { useText } from '../text/use-text.ts';
import { ScreenHeading } from './ScreenHeading.tsx';
import { Termed } from './Termed.tsx';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '2px 16px',
  },
  lead: {
    ...typographyStyles.body1,
    flexBasis: '100%',
    margin: 0,
    color: tokens.colorNeutralForeground2,
    textWrap: 'pretty',
  },
  beside: { display: 'flex', gap: '8px' },
});

interface PageHeadProps {
  readonly title: string;
  readonly lead?: string;
  /** Actions at the end of the line. */
  readonly children?: ReactNode;
}

/** The top of a tool: its name, and one sentence on what it is for. */
export function PageHead({ title, lead, children }: PageHeadProps): ReactNode {
  const styles = useStyles();
  const { language } = useText();
  return (
    <div className={styles.head}>
      <ScreenHeading>{title}</ScreenHeading>
      {children !== undefined && <div className={styles.beside}>{children}</div>}
      {lead !== undefined && (
        <p className={styles.lead}>
          <Termed pieces={markTerms([lead], language)[0]} />
        </p>
      )}
    </div>
  );
}
