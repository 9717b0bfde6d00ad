import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useMemo } from 'react';
import type { SessionState } from '../../shared/domain/session.ts';
import { chartStatus } from '../../shared/flow/chart-state.ts';
import { moduleDownload } from '../../shared/flow/charts/module-download.chart.ts';
import { CONSEQUENCE_WORD, STATE_WORDS } from '../../shared/text/ui/outcome-words.ts';
import { useText } from '../text/use-text.ts';
import { StateIcon } from './StateShape.tsx';

const useStyles = makeStyles({
  strip: { listStyleType: 'none', display: 'flex', flexWrap: 'wrap', gap: '6px', margin: 0, padding: 0 },
  step: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    height: '28px',
    padding: '0 10px 0 8px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '14px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  culprit: {
    ...typographyStyles.caption1Strong,
    border: `1px solid ${tokens.colorStatusDangerForeground1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
  },
  quiet: { border: `1px dashed ${tokens.colorNeutralStroke1}`, color: tokens.colorNeutralForeground3 },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** The download's steps in one line, so that one look says how far it came and where it broke. */
export function PathStrip({ session }: { session: SessionState }): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const status = useMemo(() => chartStatus(moduleDownload, session, { ended: true }), [session]);
  return (
    <ol className={styles.strip}>
      {moduleDownload.nodes
        .flatMap((node) => {
          const here = status.nodes[node.id];
          // What was never come to is for the chart: here it would only be in the way.
          return here && (here.state !== 'skipped' || here.causes.length > 0) ? [{ node, here }] : [];
        })
        .map(({ node, here }) => {
          const { state, consequence, causes } = here;
          const culprit = causes.some((cause) => cause.severity === 'error');
          return (
            <li
              key={node.id}
              className={mergeClasses(styles.step, culprit && styles.culprit, consequence && styles.quiet)}
            >
              <StateIcon state={state} size={14} />
              {say(node.title)}
              <span className={styles.hidden}>{say(consequence ? CONSEQUENCE_WORD : STATE_WORDS[state])}</span>
            </li>
          );
        })}
    </ol>
  );
}
