import { Button, makeStyles, ProgressBar, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useMemo } from 'react';
import { chartStatus } from '../../shared/flow/chart-state.ts';
import { moduleDownload } from '../../shared/flow/charts/module-download.chart.ts';
import { checking } from '../../shared/text/ui/checking.ts';
import { useCheck } from '../doctor-context.tsx';
import { mainCauses, progressOf } from '../session-view.ts';
import { useText } from '../text/use-text.ts';
import { low, narrow, slim } from '../ui/breakpoints.ts';
import { Card } from '../ui/Card.tsx';
import { FlowChart } from '../ui/FlowChart.tsx';
import { Screen } from '../ui/Screen.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import { VerdictCard } from '../ui/VerdictCard.tsx';
import { WaitingLine } from '../ui/WaitingLine.tsx';
import { Waterfall } from '../ui/Waterfall.tsx';

const useStyles = makeStyles({
  progress: { margin: '12px 0 16px', flexShrink: 0, [low]: { margin: '8px 0 10px' } },
  columns: {
    flexGrow: 1,
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 11fr) minmax(0, 9fr)',
    gap: '14px',
    // The chart is what gets too small to read.
    [narrow]: { gridTemplateColumns: 'minmax(0, 7fr) minmax(0, 5fr)' },
    [slim]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  card: {
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '14px 18px 0',
    [narrow]: { padding: '12px 12px 0' },
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    paddingBottom: '14px',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  footer: { display: 'flex', alignItems: 'center', gap: '16px', width: '100%' },
  wait: { flexGrow: 1, minWidth: 0, color: tokens.colorNeutralForeground1 },
});

/** A run under way: the steps light up on the left, the ways to the servers grow on the right. */
export function CheckingScreen(): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const session = useCheck((state) => state.session);
  const startedMs = useCheck((state) => state.startedMs);
  const cancel = useCheck((state) => state.cancel);
  const status = useMemo(() => chartStatus(moduleDownload, session), [session]);
  const progress = progressOf(session);
  const first = mainCauses(session)[0];
  return (
    <Screen
      kind="fixed"
      footer={
        <div className={styles.footer}>
          <div className={styles.wait}>
            <WaitingLine session={session} startedMs={startedMs} />
          </div>
          <Button size="large" onClick={() => void cancel()}>
            {say(checking.cancel)}
          </Button>
        </div>
      }
    >
      <ScreenHeading>{say(checking.title)}</ScreenHeading>
      <ProgressBar
        className={styles.progress}
        aria-label={say(checking.title)}
        value={progress.done}
        max={Math.max(1, progress.all)}
      />
      <div className={styles.columns}>
        <Card className={styles.card}>
          <h2 className={styles.title}>{say(checking.chart)}</h2>
          <ScrollRegion label={say(checking.chart)} className={styles.scroll}>
            <FlowChart chart={moduleDownload} status={status} />
          </ScrollRegion>
        </Card>
        <Card className={styles.card}>
          <h2 className={styles.title}>{say(checking.waterfall)}</h2>
          <ScrollRegion label={say(checking.waterfall)} className={styles.scroll}>
            <Waterfall targets={session.targets} ended={false} />
          </ScrollRegion>
        </Card>
      </div>
      {first && <VerdictCard cause={first} />}
    </Screen>
  );
}
