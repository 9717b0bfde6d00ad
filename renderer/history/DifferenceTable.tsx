import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { comparison } from '../../shared/text/ui/history.ts';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { Section } from '../ui/Section.tsx';
import type { DifferenceRow } from './difference-rows.ts';

const useStyles = makeStyles({
  card: { padding: '4px 18px 8px', overflowX: 'auto' },
  table: { ...typographyStyles.body1, width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    ...typographyStyles.caption1Strong,
    padding: '8px 12px 6px 0',
    textAlign: 'left',
    color: tokens.colorNeutralForeground3,
  },
  cell: {
    padding: '8px 12px 8px 0',
    verticalAlign: 'top',
    fontWeight: 400,
    textAlign: 'left',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
  name: { fontWeight: 600 },
  mono: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

/** What was one thing and is another: nothing at all without rows. */
export function DifferenceTable(props: {
  title: string;
  rows: readonly DifferenceRow[];
  /** True for values as a person would type them. */
  mono?: boolean;
}): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  if (props.rows.length === 0) return null;
  const cell = mergeClasses(styles.cell, props.mono && styles.mono);
  return (
    <Section title={props.title}>
      <Card className={styles.card}>
        <table className={styles.table}>
          <thead>
            <tr>
              {[comparison.name, comparison.before, comparison.after].map((text) => (
                <th key={text.en} scope="col" className={styles.head}>
                  {say(text)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.rows.map(({ name, before, after }) => (
              <tr key={name}>
                <th scope="row" className={mergeClasses(cell, styles.name)}>
                  {name}
                </th>
                <td className={cell}>{before}</td>
                <td className={cell}>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
    </Section>
  );
}
