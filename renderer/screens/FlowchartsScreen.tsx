import { makeStyles } from '@fluentui/react-components';
import { type ReactNode, useMemo, useState } from 'react';
import type { Cause } from '../../shared/domain/cause.ts';
import type { CauseRef } from '../../shared/domain/repair.ts';
import { chartStatus } from '../../shared/flow/chart-state.ts';
import { CHARTS } from '../../shared/flow/charts/charts.ts';
import { moduleDownload } from '../../shared/flow/charts/module-download.chart.ts';
import { toMermaid } from '../../shared/flow/mermaid.ts';
import { flowcharts } from '../../shared/text/ui/flowcharts.ts';
import { useCheck, useNavigation, useRepair } from '../doctor-context.tsx';
import { evidenceOfNode } from '../session-view.ts';
import { useText } from '../text/use-text.ts';
import { slim } from '../ui/breakpoints.ts';
import { Card } from '../ui/Card.tsx';
import { Choices } from '../ui/Choices.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { FlowChart } from '../ui/FlowChart.tsx';
import { NodeDetails } from '../ui/NodeDetails.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { Screen } from '../ui/Screen.tsx';
import { TargetPicker } from '../ui/TargetPicker.tsx';
import { ZoomButtons } from '../ui/ZoomButtons.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    margin: '12px 0 10px',
  },
  tools: { display: 'flex', alignItems: 'center', gap: '4px', marginLeft: 'auto' },
  columns: {
    flexGrow: 1,
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 264px',
    gap: '14px',
    [slim]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  sheet: { minHeight: 0, overflow: 'auto' },
});

function isAbout(cause: Cause, { code, subject }: CauseRef): boolean {
  return cause.code === code && cause.subject === subject;
}

/** Every flowchart, coloured by the last run; a step tells what it asks and what was found. */
export function FlowchartsScreen(): ReactNode {
  const styles = useStyles();
  const { language, say } = useText();
  const session = useCheck((state) => state.session);
  const wizard = useCheck((state) => state.wizard);
  const send = useCheck((state) => state.send);
  const show = useNavigation((state) => state.show);
  const plan = useRepair((state) => state.plan);
  const checking = wizard === 'checking';
  const [chartId, setChartId] = useState(moduleDownload.id);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [targetId, setTargetId] = useState<string | undefined>(undefined);
  const [zoom, setZoom] = useState<number | null>(null);

  const chart = CHARTS.find(({ id }) => id === chartId) ?? moduleDownload;
  const perHost = chart.nodes.some((node) => node.phase !== undefined);
  const target = perHost ? (targetId ?? session.targets[0]?.id) : undefined;
  const status = useMemo(
    () => chartStatus(chart, session, { target, ended: !checking && session.id !== null }),
    [chart, session, target, checking],
  );
  // Where something is wrong is where one wants to look first.
  const nodeId = chosenId ?? status.culprit;
  const node = chart.nodes.find(({ id }) => id === nodeId) ?? null;
  const own = (node && status.nodes[node.id]?.causes) ?? [];
  const canFix =
    wizard === 'diagnosis' &&
    (plan?.items.some(({ fixes }) => fixes.some((ref) => own.some((cause) => isAbout(cause, ref)))) ?? false);
  const fix = (): void => {
    send('show-changes');
    show('check');
  };
  return (
    <Screen kind="fixed">
      <PageHead title={say(flowcharts.title)} lead={say(flowcharts.lead)}>
        <CopyButton
          label={say(flowcharts.copyMermaid)}
          text={() => toMermaid(chart, language, session.id === null ? undefined : status)}
        />
      </PageHead>
      <div className={styles.bar}>
        <Choices
          label={say(flowcharts.choose)}
          choices={CHARTS.map(({ id, title }) => ({ id, label: say(title) }))}
          chosen={chart.id}
          onChoose={(id) => {
            setChartId(id);
            setChosenId(null);
          }}
        />
        {target !== undefined && <TargetPicker targets={session.targets} chosen={target} onChoose={setTargetId} />}
        <div className={styles.tools}>
          <ZoomButtons zoom={zoom} onZoom={setZoom} />
        </div>
      </div>
      <div className={styles.columns}>
        <Card className={styles.sheet}>
          <FlowChart chart={chart} status={status} zoom={zoom} selected={nodeId} onSelect={setChosenId} />
        </Card>
        <Card className={styles.sheet}>
          <NodeDetails
            chart={chart}
            node={node}
            status={status}
            evidence={node ? evidenceOfNode(session, node) : []}
            onFix={canFix ? fix : undefined}
            ran={session.id !== null}
          />
        </Card>
      </div>
    </Screen>
  );
}
