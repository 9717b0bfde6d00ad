import { makeStyles, ProgressBar, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useMemo } from 'react';
import { chartStatus } from '../../shared/flow/chart-state.ts';
import { moduleDownload } from '../../shared/flow/charts/module-download.chart.ts';
import { repairing } from '../../shared/text/ui/repair.ts';
import { useRepair } from '../doctor-context.tsx';
import { ItemSteps } from '../repair/ItemSteps.tsx';
import { ModuleLines } from '../repair/ModuleLines.tsx';
import { StopButton } from '../repair/StopButton.tsx';
import { progressOf } from '../session-view.ts';
import { useText } from '../text/use-text.ts';
import { slim } from '../ui/breakpoints.ts';
import { Card } from '../ui/Card.tsx';
import { FlowChart } from '../ui/FlowChart.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { Screen } from '../ui/Screen.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';

const useStyles = makeStyles({
  progress: { margin: '12px 0 14px', flexShrink: 0 },
  columns: {
    flexGrow: 1,
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 9fr) minmax(0, 11fr)',
    gap: '14px',
    [slim]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  card: { minHeight: 0, display: 'flex', flexDirection: 'column', gap: '12px', padding: '14px 18px 0' },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  inner: { ...typographyStyles.body1Strong, margin: '0 0 12px' },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    paddingBottom: '14px',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** The proof: the same probes again, and the real `go mod download`, module by module. */
export function VerifyingScreen(): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const repair = useRepair((state) => state.repair);
  const { check, modules, phase } = repair;
  const status = useMemo(() => chartStatus(moduleDownload, check), [check]);
  const progress = progressOf(check);
  const back = phase === 'rolling-back';
  return (
    <Screen kind="fixed" footer={<StopButton />}>
      <PageHead title={say(repairing.verifyTitle)} lead={say(back ? repairing.rollingBack : repairing.verifyLead)} />
      {back ? (
        <ProgressBar className={styles.progress} aria-label={say(repairing.rollingBack)} />
      ) : (
        <ProgressBar
          className={styles.progress}
          aria-label={say(repairing.verifyTitle)}
          value={progress.done}
          max={Math.max(1, progress.all)}
        />
      )}
      <div className={styles.columns}>
        <Card className={styles.card}>
          <ScrollRegion label={say(repairing.steps)} className={styles.scroll}>
            <h2 className={styles.inner}>{say(repairing.steps)}</h2>
            <ItemSteps repair={repair} />
            <h2 className={styles.inner}>{say(repairing.modules)}</h2>
            <ModuleLines modules={modules} />
          </ScrollRegion>
        </Card>
        <Card className={styles.card}>
          <h2 className={styles.title}>{say(repairing.chart)}</h2>
          <ScrollRegion label={say(repairing.chart)} className={styles.scroll}>
            <FlowChart chart={moduleDownload} status={status} />
          </ScrollRegion>
        </Card>
      </div>
    </Screen>
  );
}
