import type { ReactNode } from 'react';
import { report } from '../../shared/text/ui/report.ts';
import { useDoctorParts } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';
import { CopyButton } from './CopyButton.tsx';

/** Copies the short report of a run; what tells whose computer it is stays out unless said otherwise. */
export function CopyForChat({ run, redact = true }: { run: string; redact?: boolean }): ReactNode {
  const { say } = useText();
  const { bridge } = useDoctorParts();
  const text = async (): Promise<string | null> => {
    const reply = await bridge.report.text({ run, redact, format: 'chat' });
    return reply.ok ? reply.value.text : null;
  };
  return <CopyButton size="large" label={say(report.copyChat)} text={text} />;
}
