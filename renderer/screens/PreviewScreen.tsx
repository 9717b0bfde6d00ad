import { Button } from '@fluentui/react-components';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { PlanItem } from '../../shared/domain/repair.ts';
import { preview } from '../../shared/text/ui/repair.ts';
import { useCheck, useRepair } from '../doctor-context.tsx';
import { PlanItemCard } from '../repair/PlanItemCard.tsx';
import { useText } from '../text/use-text.ts';
import { CallFailureNote } from '../ui/CallFailureNote.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { Screen } from '../ui/Screen.tsx';
import { Section } from '../ui/Section.tsx';

/** Every change before it is made. Disruptive ones stand apart and start unticked; with one ticked the focus is on *Back*. */
export function PreviewScreen(): ReactNode {
  const { say } = useText();
  const plan = useRepair((state) => state.plan);
  const chosen = useRepair((state) => state.chosen);
  const failure = useRepair((state) => state.failure);
  const toggle = useRepair((state) => state.toggle);
  const apply = useRepair((state) => state.applyChosen);
  const send = useCheck((state) => state.send);
  const back = useId();
  const items = plan?.items ?? [];
  const careful = items.filter(({ risk }) => risk !== 'safe');
  const startsCareful = useRef(careful.some(({ id }) => chosen.has(id)));
  useEffect(() => {
    if (startsCareful.current) document.getElementById(back)?.focus();
  }, [back]);
  const card = (item: PlanItem): ReactNode => (
    <PlanItemCard
      key={item.id}
      item={item}
      together={items.filter(({ id }) => item.together?.includes(id))}
      chosen={chosen.has(item.id)}
      onToggle={() => toggle(item.id)}
    />
  );
  const safe = items.filter(({ risk }) => risk === 'safe');
  return (
    <Screen
      kind="page"
      footer={
        <>
          <Button appearance="primary" size="large" disabled={chosen.size === 0} onClick={() => void apply()}>
            {say(preview.apply, { count: chosen.size })}
          </Button>
          <Button id={back} size="large" onClick={() => send('back')}>
            {say(preview.back)}
          </Button>
        </>
      }
    >
      <PageHead title={say(preview.title)} lead={say(preview.lead)} />
      {failure && <CallFailureNote failure={failure} />}
      {safe.length > 0 && <Section title={say(preview.safe)}>{safe.map(card)}</Section>}
      {careful.length > 0 && (
        <Section title={say(preview.careful)} note={say(preview.carefulNote)}>
          {careful.map(card)}
        </Section>
      )}
      {items.length === 0 && <p>{say(preview.empty)}</p>}
    </Screen>
  );
}
