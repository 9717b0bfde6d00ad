import { useEffect, useRef } from 'react';
import type { WizardState } from '../shared/flow/wizard.ts';
import { checking } from '../shared/text/ui/checking.ts';
import { useAnnounce } from './announcer.tsx';
import { useCheck } from './doctor-context.tsx';
import { mainCauses } from './session-view.ts';
import { useCauseTexts } from './text/cause-texts.tsx';
import { useText } from './text/use-text.ts';

/** Says where a run stands: its start, its first cause, its end. Single steps would talk without a pause. */
export function useRunAnnouncements(): void {
  const wizard = useCheck((state) => state.wizard);
  const cancelled = useCheck((state) => state.cancelled);
  const first = useCheck((state) => mainCauses(state.session)[0]);
  const { say } = useText();
  const { cause } = useCauseTexts();
  const announce = useAnnounce();
  const last = useRef<{ wizard: WizardState; code: string | undefined }>({ wizard, code: first?.code });

  useEffect(() => {
    const before = last.current;
    last.current = { wizard, code: first?.code };
    if (before.wizard !== wizard) {
      if (wizard === 'checking') announce(say(checking.announceStarted));
      else if (wizard === 'interrupted') announce(say(checking.announceDied));
      else if (before.wizard === 'checking')
        announce(say(cancelled ? checking.announceCancelled : checking.announceDone));
    } else if (wizard === 'checking' && first && before.code !== first.code) {
      announce(say(checking.announceVerdict, { headline: cause(first).headline }));
    }
  });
}
