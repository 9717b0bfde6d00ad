import { HeadsetRegular } from '@fluentui/react-icons/svg/headset';
import type { ReactNode } from 'react';
import { guide } from '../../shared/text/ui/guide.ts';
import { useGuide } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';
import { QuietRow } from '../ui/QuietRow.tsx';

/** The way into the guided mode. */
export function GuidedRow(): ReactNode {
  const { say } = useText();
  const enter = useGuide((state) => state.enter);
  return (
    <QuietRow
      icon={<HeadsetRegular fontSize={20} />}
      title={say(guide.row)}
      hint={say(guide.rowHint)}
      onClick={enter}
    />
  );
}
