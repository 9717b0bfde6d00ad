import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ScreenHeading } from './ScreenHeading.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: '16px' },
  words: { minWidth: 0 },
  lead: {
    ...typographyStyles.body1,
    margin: '2px 0 0',
    color: tokens.colorNeutralForeground2,
    textWrap: 'pretty',
  },
  beside: { display: 'flex', flexShrink: 0, gap: '8px' },
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
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        <ScreenHeading>{title}</ScreenHeading>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      </div>
      {children !== undefined && <div className={styles.beside}>{children}</div>}
    </div>
  );
}
