import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { type ReactNode, useMemo } from 'react';
import type { Cause } from '../../shared/domain/cause.ts';
import type { SessionResult } from '../../shared/domain/session.ts';
import { compareRuns } from '../../shared/report/compare-runs.ts';
import { comparison, history } from '../../shared/text/ui/history.ts';
import { useHistory } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';
import { slim } from '../ui/breakpoints.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { Screen } from '../ui/Screen.tsx';
import { Section } from '../ui/Section.tsx';
import { CauseLines } from './CauseLines.tsx';
import { ComparedSide } from './ComparedSide.tsx';
import { DifferenceTable } from './DifferenceTable.tsx';
import { goRow, settingRow, targetRow } from './difference-rows.ts';

const useStyles = makeStyles({
  sides: { display: 'flex', flexWrap: 'wrap', alignItems: 'stretch', gap: '12px' },
  // Below each other they say themselves which is the later one.
  arrow: {
    ...typographyStyles.title3,
    alignSelf: 'center',
    color: tokens.colorNeutralForeground3,
    [slim]: { display: 'none' },
  },
});

/** Two runs: what appeared, what went, what changed. */
export function Compared({ before, after }: { before: SessionResult; after: SessionResult }): ReactNode {
  const styles = useStyles();
  const { language, say } = useText();
  const close = useHistory((state) => state.close);
  const found = useMemo(() => compareRuns(before, after), [before, after]);
  const { appeared, gone, stayed, settings, targets, go } = found;
  const groups: readonly (readonly [title: string, causes: readonly Cause[], look: { readonly state?: 'ok' }])[] = [
    [say(comparison.appeared), appeared, {}],
    [say(comparison.gone), gone, { state: 'ok' }],
    [say(comparison.stayed), stayed, {}],
  ];
  const same = appeared.length + gone.length + settings.length + targets.length === 0 && !go;
  return (
    <Screen
      kind="page"
      footer={
        <Button size="large" icon={<ArrowLeftRegular />} onClick={close}>
          {say(history.backToList)}
        </Button>
      }
    >
      <PageHead title={say(comparison.title)} />
      <div className={styles.sides}>
        <ComparedSide label={say(comparison.earlier)} result={before} />
        <span className={styles.arrow} aria-hidden>
          →
        </span>
        <ComparedSide label={say(comparison.later)} result={after} />
      </div>
      {same && (
        <EmptyState
          icon={<CheckmarkCircleRegular fontSize={32} aria-hidden />}
          title={say(comparison.same)}
          hint={say(comparison.sameHint)}
        />
      )}
      {groups.map(
        ([title, causes, look]) =>
          causes.length > 0 && (
            <Section key={title} title={title}>
              <CauseLines causes={causes} {...look} />
            </Section>
          ),
      )}
      <DifferenceTable title={say(comparison.go)} rows={go ? [goRow(go, say)] : []} />
      <DifferenceTable title={say(comparison.settings)} rows={settings.map((item) => settingRow(item, say))} mono />
      <DifferenceTable title={say(comparison.targets)} rows={targets.map((item) => targetRow(item, language, say))} />
    </Screen>
  );
}
