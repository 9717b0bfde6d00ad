import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { SETTING_GROUPS } from '../../shared/diagnosis/settings-view/setting-groups.ts';
import type { SettingRow } from '../../shared/diagnosis/settings-view/settings-view.ts';
import { GROUP_WORDS, goSettings } from '../../shared/text/ui/go-settings.ts';
import { useText } from '../text/use-text.ts';
import { slim } from '../ui/breakpoints.ts';
import { Card } from '../ui/Card.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import { Section } from '../ui/Section.tsx';
import { SettingLine } from './SettingLine.tsx';

const HEADS = [goSettings.name, goSettings.value, goSettings.from, goSettings.remark] as const;

const useStyles = makeStyles({
  card: { padding: '2px 18px 6px' },
  scroll: { overflowX: 'auto', [slim]: { overflowX: 'visible' } },
  // Narrower columns would break names in the middle: the cells of a setting stand below each other then.
  table: {
    ...typographyStyles.body1,
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    [slim]: {
      '&, & tbody, & tr, & th, & td': { display: 'block' },
      '& thead': { display: 'none' },
      // The card's own edge is there already.
      '& tr:first-child > th': { borderTopStyle: 'none' },
    },
  },
  name: { width: '21%' },
  value: { width: '31%' },
  from: { width: '18%' },
  head: {
    ...typographyStyles.caption1Strong,
    padding: '8px 12px 6px 0',
    textAlign: 'left',
    color: tokens.colorNeutralForeground3,
  },
});

/** Settings by what they are about. */
export function SettingsTable({ rows }: { rows: readonly SettingRow[] }): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  return SETTING_GROUPS.map((group) => {
    const own = rows.filter((row) => row.group === group);
    if (own.length === 0) return null;
    return (
      <Section key={group} title={say(GROUP_WORDS[group])}>
        <Card className={styles.card}>
          <ScrollRegion label={say(GROUP_WORDS[group])} className={styles.scroll}>
            <table className={styles.table}>
              <colgroup>
                <col className={styles.name} />
                <col className={styles.value} />
                <col className={styles.from} />
                <col />
              </colgroup>
              <thead>
                <tr>
                  {HEADS.map((text) => (
                    <th key={text.en} scope="col" className={styles.head}>
                      {say(text)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {own.map((row) => (
                  <SettingLine key={row.name} row={row} />
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </Card>
      </Section>
    );
  });
}
