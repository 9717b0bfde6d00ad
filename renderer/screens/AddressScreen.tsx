import { makeStyles, typographyStyles } from '@fluentui/react-components';
import { GlobeSearchRegular } from '@fluentui/react-icons/svg/globe-search';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { addressViews } from '../../shared/address/address-view.ts';
import { address } from '../../shared/text/ui/address.ts';
import { AddressCard } from '../address/AddressCard.tsx';
import { AddressForm } from '../address/AddressForm.tsx';
import { evidenceOfTarget } from '../address/evidence-of-target.ts';
import { useAnnounce } from '../announcer.tsx';
import { useTool } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';
import { CallFailureNote } from '../ui/CallFailureNote.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { Screen } from '../ui/Screen.tsx';
import { WaterfallLegend } from '../ui/WaterfallLegend.tsx';
import { axisEnd } from '../ui/waterfall-scale.ts';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', justifyContent: 'space-between', gap: '8px' },
  title: { ...typographyStyles.body1Strong, margin: 0 },
});

/** One or many addresses, each tried layer by layer. */
export function AddressScreen(): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const announce = useAnnounce();
  const { session, running, failure } = useTool((state) => state.runs.addresses);
  const views = useMemo(() => addressViews(session), [session]);
  const endMs = axisEnd(session.targets);
  const wasRunning = useRef(running);
  useEffect(() => {
    if (wasRunning.current && !running && session.result) {
      const good = views.filter(({ outcome }) => outcome !== 'fails').length;
      announce(say(address.announceDone, { good, all: views.length }));
    }
    wasRunning.current = running;
  }, [running, session, views, announce, say]);
  return (
    <Screen kind="page">
      <PageHead title={say(address.title)} lead={say(address.lead)} />
      <AddressForm />
      {failure && <CallFailureNote failure={failure} />}
      {views.length === 0 && !running && (
        <EmptyState
          icon={<GlobeSearchRegular fontSize={36} aria-hidden />}
          title={say(address.empty)}
          hint={say(address.emptyHint)}
        />
      )}
      {views.length > 0 && (
        <div className={styles.head}>
          <h2 className={styles.title}>{say(address.results)}</h2>
          <WaterfallLegend />
        </div>
      )}
      {views.map((view) => (
        <AddressCard
          key={view.target.id}
          view={view}
          evidence={evidenceOfTarget(session, view.target.id)}
          endMs={endMs}
        />
      ))}
    </Screen>
  );
}
