import { useEffect, useRef } from 'react';
import type { Text } from '../shared/domain/text.ts';
import type { WizardState } from '../shared/flow/wizard.ts';
import { checking } from '../shared/text/ui/checking.ts';
import { repairing } from '../shared/text/ui/repair.ts';
import { useAnnounce } from './announcer.tsx';
import { useCheck, useRepair } from './doctor-context.tsx';
import { endNote } from './repair/end-note.ts';
import { mainCauses } from './session-view.ts';
import { useCauseTexts } from './text/cause-texts.tsx';
import { useText } from './text/use-text.ts';

/** What is said when one state of the wizard follows another; silence where the new heading says it all. @param end of a repair that led back. */
function announcement(before: WizardState, now: WizardState, cancelled: boolean, end: Text | null): Text | null {
  if (now === 'checking') return checking.announceStarted;
  if (now === 'interrupted') return checking.announceDied;
  if (before === 'checking') return cancelled ? checking.announceCancelled : checking.announceDone;
  if (now === 'repairing') return repairing.announceStarted;
  if (now === 'verifying') return repairing.announceVerifying;
  if (now === 'solved') return repairing.announceSolved;
  if (now === 'not-solved') return repairing.announceNotSolved;
  if (before === 'repairing' || before === 'verifying') return end;
  return null;
}

/** Says where a run stands: its start, its first cause, its end. Single steps would talk without a pause. */
export function useRunAnnouncements(): void {
  const wizard = useCheck((state) => state.wizard);
  const cancelled = useCheck((state) => state.cancelled);
  const result = useRepair((state) => state.repair.result);
  const rounds = useRepair((state) => state.earlier.length);
  const first = useCheck((state) => mainCauses(state.session)[0]);
  const { say } = useText();
  const { cause } = useCauseTexts();
  const announce = useAnnounce();
  const last = useRef<{ wizard: WizardState; code: string | undefined }>({ wizard, code: first?.code });

  useEffect(() => {
    const before = last.current;
    last.current = { wizard, code: first?.code };
    if (before.wizard !== wizard) {
      const text = announcement(before.wizard, wizard, cancelled, result && endNote(result, rounds));
      if (text) announce(say(text));
    } else if (wizard === 'checking' && first && before.code !== first.code) {
      announce(say(checking.announceVerdict, { headline: cause(first).headline }));
    }
  });
}
