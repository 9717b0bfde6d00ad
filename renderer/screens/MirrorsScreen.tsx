import { Button, makeStyles, ProgressBar, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap';
import { type ReactNode, useEffect } from 'react';
import { isUsable } from '../../shared/mirrors/judge-mirror.ts';
import type { MirrorsReport } from '../../shared/mirrors/mirror-report.ts';
import { mebibytes } from '../../shared/text/mebibytes.ts';
import { MIRRORS_COST, MIRRORS_EARLY, MIRRORS_LAST, mirrorsWords } from '../../shared/text/ui/mirrors.ts';
import { formatMoment } from '../../shared/text/ui/moment.ts';
import { useAnnounce } from '../announcer.tsx';
import { useMirrors, useWish } from '../doctor-context.tsx';
import { ChoiceCard } from '../mirrors/ChoiceCard.tsx';
import { MirrorRow } from '../mirrors/MirrorRow.tsx';
import { fastest } from '../mirrors/mirror-view.ts';
import { OwnMirrors } from '../mirrors/OwnMirrors.tsx';
import { SwitchCard } from '../mirrors/SwitchCard.tsx';
import { useText } from '../text/use-text.ts';
import { CallFailureNote } from '../ui/CallFailureNote.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { Screen } from '../ui/Screen.tsx';
import { Section } from '../ui/Section.tsx';

const useStyles = makeStyles({
  cost: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  died: { ...typographyStyles.body1, margin: 0, color: tokens.colorStatusDangerForeground1 },
});

/** Which mirror should this computer use, right now, from here, and why? */
export function MirrorsScreen(): ReactNode {
  const styles = useStyles();
  const { language, say } = useText();
  const { urls, mirrors, result } = useMirrors((state) => state.comparison);
  const running = useMirrors((state) => state.running);
  const died = useMirrors((state) => state.died);
  const failure = useMirrors((state) => state.failure);
  const start = useMirrors((state) => state.start);
  const cancel = useMirrors((state) => state.cancel);
  const plan = useWish((state) => state.useMirror);
  const busy = useWish(({ planning, applying, plan: made }) => planning || applying || made !== null);
  const last = useMirrors(({ known }) => known?.last ?? null);
  const before = useMirrors((state) => state.before);
  const load = useMirrors((state) => state.load);
  const announce = useAnnounce();
  useEffect(() => {
    void load();
  }, [load]);
  useEffect(() => {
    if (result) announce(say(mirrorsWords.finished));
  }, [result, announce, say]);

  const empty = !running && urls.length === 0;
  return (
    <Screen kind="page">
      <PageHead title={say(mirrorsWords.title)} lead={say(mirrorsWords.lead)}>
        {running && <Button onClick={() => void cancel()}>{say(mirrorsWords.cancel)}</Button>}
        {!running && !empty && <Button onClick={() => void start()}>{say(mirrorsWords.again)}</Button>}
      </PageHead>
      {failure && <CallFailureNote failure={failure} />}
      {died && <p className={styles.died}>{say(mirrorsWords.died)}</p>}
      {running && <ProgressBar aria-label={say(mirrorsWords.running)} />}
      {empty && (
        <EmptyState
          icon={<ArrowSwapRegular fontSize={32} />}
          title={say(mirrorsWords.emptyTitle)}
          hint={say(mirrorsWords.emptyHint)}
        >
          <Button appearance="primary" size="large" onClick={() => void start()}>
            {say(mirrorsWords.start)}
          </Button>
          {last && (
            <p className={styles.cost}>
              {say(MIRRORS_LAST, { when: formatMoment(last.startedAt, language), recommended: last.recommended })}
            </p>
          )}
        </EmptyState>
      )}
      <SwitchCard />
      {result && (
        <ChoiceCard choice={result.choice}>
          {result.choice.goproxy !== null && !result.choice.inUse && !busy && (
            <Button appearance="primary" onClick={() => void plan(null)}>
              {say(mirrorsWords.useRecommended)}
            </Button>
          )}
        </ChoiceCard>
      )}
      {mirrors.length > 0 && (
        <Section title={say(mirrorsWords.list)}>
          {mirrors.map((report) => (
            <MirrorRow
              key={report.id}
              report={report}
              endBytes={fastest(mirrors)}
              before={before}
              onUse={result && !busy && isUsable(report.verdict) ? () => void plan(report.id) : undefined}
            />
          ))}
        </Section>
      )}
      {result && <Cost result={result} />}
      {!running && <OwnMirrors />}
    </Screen>
  );
}

function Cost({ result }: { result: MirrorsReport }): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const seconds = (result.durationMs / 1000).toFixed(1);
  const words = [say(MIRRORS_COST, { seconds, mebibytes: mebibytes(result.bytes) })];
  if (result.stoppedEarly) words.push(say(MIRRORS_EARLY, {}));
  return <p className={styles.cost}>{words.join(' ')}</p>;
}
