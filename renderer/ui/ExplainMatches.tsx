import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import type { ExplainMatch } from '../../shared/ipc/renderer-api.ts';
import { explain } from '../../shared/text/ui/welcome.ts';
import { useAnnounce } from '../announcer.tsx';
import { useCauseTexts } from '../text/cause-texts.tsx';
import { useText } from '../text/use-text.ts';
import { LayerIcon, layerOf } from './LayerIcon.tsx';

const useStyles = makeStyles({
  found: { ...typographyStyles.body1Strong, margin: 0 },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  list: {
    listStyleType: 'none',
    width: '100%',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
  },
  match: { display: 'flex', gap: '12px' },
  icon: { display: 'flex', paddingTop: '1px', color: tokens.colorBrandForeground1 },
  words: { minWidth: 0 },
  headline: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.body1, margin: '2px 0 0', color: tokens.colorNeutralForeground2 },
  line: {
    display: 'block',
    marginTop: '4px',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
});

/** What a pasted text points to: causes by their texts, each with the line that says so. */
export function ExplainMatches({ matches }: { matches: readonly ExplainMatch[] }): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const { meaning } = useCauseTexts();
  const announce = useAnnounce();
  const heading = matches.length === 0 ? say(explain.nothing) : say(explain.found, { count: matches.length });
  useEffect(() => announce(heading), [announce, heading]);
  if (matches.length === 0) return <p className={styles.found}>{heading}</p>;
  return (
    <>
      <p className={styles.found}>{heading}</p>
      <ul className={styles.list}>
        {matches.map(({ code, subject = '', line }) => {
          const layer = layerOf(code);
          const { headline, summary } = meaning({ code, subject });
          return (
            <li key={`${code} ${subject} ${line}`} className={styles.match}>
              <span className={styles.icon}>{layer && <LayerIcon layer={layer} size={20} />}</span>
              <div className={styles.words}>
                <p className={styles.headline}>{headline}</p>
                <p className={styles.text}>{summary}</p>
                <code className={styles.line}>{line}</code>
              </div>
            </li>
          );
        })}
      </ul>
      <p className={styles.note}>{say(explain.confirm)}</p>
    </>
  );
}
