import { Button, makeStyles, ProgressBar, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { type ReactNode, useCallback, useEffect, useMemo } from 'react';
import { moduleDownload } from '../../shared/flow/charts/module-download.chart.ts';
import { type GuideStep, guideSteps } from '../../shared/flow/guide.ts';
import { guide } from '../../shared/text/ui/guide.ts';
import { useCheck, useGuide } from '../doctor-context.tsx';
import { RepairFooter } from '../repair/RepairFooter.tsx';
import { useText } from '../text/use-text.ts';
import { slim } from '../ui/breakpoints.ts';
import { CallFailureNote } from '../ui/CallFailureNote.tsx';
import { ReportButton } from '../ui/ReportButton.tsx';
import { Screen } from '../ui/Screen.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';
import { GuideNotes } from './GuideNotes.tsx';
import { IntroStep } from './IntroStep.tsx';
import { NodeStep } from './NodeStep.tsx';
import { ResultStep } from './ResultStep.tsx';

const useStyles = makeStyles({
  count: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  progress: { margin: '10px 0 16px' },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 240px',
    gap: '20px',
    alignItems: 'start',
    [slim]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  step: { display: 'flex', flexDirection: 'column', gap: '12px' },
  aside: { position: 'sticky', top: 0 },
  keys: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

/** The check walked through on the phone: one step a screen, Back and Next by keyboard, notes beside it. */
export function GuidedScreen(): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const session = useCheck((state) => state.session);
  const failure = useCheck((state) => state.failure);
  const wizard = useCheck((state) => state.wizard);
  const start = useCheck((state) => state.start);
  const leave = useGuide((state) => state.leave);
  const go = useGuide((state) => state.go);
  const steps = useMemo(() => guideSteps(moduleDownload, session), [session]);
  const at = useGuide((state) => Math.min(state.at, steps.length - 1));
  const step = steps[at] as GuideStep;
  const last = at === steps.length - 1;
  const idle = wizard !== 'checking';
  const mustStart = at === 0 && idle;

  const next = useCallback(() => {
    if (mustStart) void start();
    if (!last) go(at + 1);
  }, [mustStart, start, last, go, at]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
      event.preventDefault();
      if (event.key === 'ArrowRight') next();
      else go(at - 1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [next, go, at]);

  const title = step.kind === 'node' ? step.node.title : step.kind === 'intro' ? guide.introTitle : guide.resultTitle;
  const done = last && session.result !== null;
  return (
    <Screen
      kind="page"
      footer={
        <>
          <Button size="large" icon={<ArrowLeftRegular />} disabled={at === 0} onClick={() => go(at - 1)}>
            {say(guide.back)}
          </Button>
          {!last && (
            <Button appearance="primary" size="large" icon={<ArrowRightRegular />} iconPosition="after" onClick={next}>
              {say(mustStart ? guide.start : guide.next)}
            </Button>
          )}
          {done && <RepairFooter />}
          {done && session.id !== null && <ReportButton run={session.id} />}
          <Button size="large" appearance="subtle" onClick={leave}>
            {say(guide.leave)}
          </Button>
          {!last && <span className={styles.keys}>{say(guide.keys)}</span>}
        </>
      }
    >
      <div>
        <p className={styles.count}>{say(guide.step, { at: at + 1, all: steps.length })}</p>
        <ScreenHeading key={at}>{say(title)}</ScreenHeading>
        <ProgressBar className={styles.progress} aria-label={say(guide.title)} value={at + 1} max={steps.length} />
        {failure && <CallFailureNote failure={failure} />}
        <div className={styles.columns}>
          <div className={styles.step}>
            {step.kind === 'intro' && <IntroStep />}
            {step.kind === 'node' && <NodeStep node={step.node} status={step.status} session={session} />}
            {step.kind === 'result' && <ResultStep session={session} />}
          </div>
          <div className={styles.aside}>
            <GuideNotes />
          </div>
        </div>
      </div>
    </Screen>
  );
}
