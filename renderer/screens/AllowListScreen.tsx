import { Button, MessageBar, MessageBarBody, ProgressBar } from '@fluentui/react-components';
import { ShieldTaskRegular } from '@fluentui/react-icons/svg/shield-task';
import { type ReactNode, useEffect } from 'react';
import { ALLOW_RESULT_WORDS, allowList, NO_ELEVATION_WORDS } from '../../shared/text/ui/allow-list.ts';
import type { AllowList } from '../../shared/windows/allow-list.ts';
import { useAnnounce } from '../announcer.tsx';
import { useGuards } from '../doctor-context.tsx';
import { DefenderSection } from '../guards/DefenderSection.tsx';
import { ProductCard } from '../guards/ProductCard.tsx';
import { ProgramCard } from '../guards/ProgramCard.tsx';
import { useText } from '../text/use-text.ts';
import { CallFailureNote } from '../ui/CallFailureNote.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { Screen } from '../ui/Screen.tsx';
import { Section } from '../ui/Section.tsx';

/** Who stops the programs of Go on this computer, and what exactly would change that? */
export function AllowListScreen(): ReactNode {
  const { say } = useText();
  const list = useGuards((state) => state.list);
  const reading = useGuards((state) => state.reading);
  const doing = useGuards((state) => state.doing);
  const outcome = useGuards((state) => state.outcome);
  const failure = useGuards((state) => state.failure);
  const read = useGuards((state) => state.read);
  const announce = useAnnounce();
  useEffect(() => {
    if (outcome) announce(say(ALLOW_RESULT_WORDS[outcome]));
  }, [outcome, announce, say]);

  return (
    <Screen kind="page">
      <PageHead title={say(allowList.title)} lead={say(allowList.lead)}>
        {list && !reading && <Button onClick={() => void read()}>{say(allowList.again)}</Button>}
      </PageHead>
      {failure && <CallFailureNote failure={failure} />}
      {outcome && (
        <MessageBar intent={outcome === 'done' ? 'success' : 'warning'}>
          <MessageBarBody>{say(ALLOW_RESULT_WORDS[outcome])}</MessageBarBody>
        </MessageBar>
      )}
      {(reading || doing !== null) && <ProgressBar aria-label={say(allowList.reading)} />}
      {!list && !reading && (
        <EmptyState
          icon={<ShieldTaskRegular fontSize={32} />}
          title={say(allowList.emptyTitle)}
          hint={say(allowList.emptyHint)}
        >
          <Button appearance="primary" size="large" onClick={() => void read()}>
            {say(allowList.read)}
          </Button>
        </EmptyState>
      )}
      {list && (list.supported ? <Found list={list} /> : <p>{say(allowList.unsupported)}</p>)}
    </Screen>
  );
}

function Found({ list }: { list: AllowList }): ReactNode {
  const { say } = useText();
  const { programs, products, noElevation } = list;
  const pick = useGuards((state) => state.pick);
  const doable = programs.some(({ actions }) => actions.length > 0);
  return (
    <>
      <Section
        title={say(allowList.programs)}
        {...(noElevation && doable ? { note: say(NO_ELEVATION_WORDS[noElevation]) } : {})}
      >
        {!list.readable && <p>{say(allowList.unreadable)}</p>}
        {programs.map((program) => (
          <ProgramCard key={program.path} program={program} />
        ))}
        <div>
          <Button onClick={() => void pick()}>{say(allowList.pick)}</Button>
        </div>
      </Section>
      <Section title={say(allowList.products)} {...(list.listed ? {} : { note: say(allowList.notListed) })}>
        {products.length === 0 && <p>{say(allowList.noProducts)}</p>}
        {products.map((product) => (
          <ProductCard key={product.name} product={product} />
        ))}
      </Section>
      <DefenderSection list={list} />
    </>
  );
}
