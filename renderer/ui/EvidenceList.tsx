import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Evidence } from '../../shared/domain/evidence.ts';
import { EvidenceItem } from './EvidenceItem.tsx';

const useStyles = makeStyles({
  title: { ...typographyStyles.caption1Strong, margin: '8px 0 8px', color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '14px' },
});

/** Several operations under one heading; nothing at all when there are none. */
export function EvidenceList({ title, items }: { title: string; items: readonly Evidence[] }): ReactNode {
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.list}>
        {items.map((item) => (
          <EvidenceItem key={item.id} evidence={item} />
        ))}
      </ul>
    </section>
  );
}
