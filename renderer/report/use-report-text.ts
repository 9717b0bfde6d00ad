import { useEffect, useState } from 'react';
import type { CallFailure } from '../../shared/ipc/failure.ts';
import type { ReportText } from '../../shared/ipc/report-shape.ts';
import { useDoctorParts } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';

interface Made {
  readonly text: string | null;
  readonly failure: CallFailure | null;
}

const NOTHING: Made = { text: null, failure: null };

/** The report of a run as text, made anew when anything about it is chosen otherwise; the text is null until it is there. */
export function useReportText(run: string, format: ReportText, redact: boolean): Made {
  const { bridge } = useDoctorParts();
  const { language } = useText();
  const [made, setMade] = useState<Made>(NOTHING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: main writes in the language that is chosen by then
  useEffect(() => {
    let wanted = true;
    setMade(NOTHING);
    void bridge.report.text({ run, format, redact }).then((reply) => {
      if (wanted)
        setMade(reply.ok ? { text: reply.value.text, failure: null } : { text: null, failure: reply.failure });
    });
    return () => {
      wanted = false;
    };
  }, [bridge, run, format, redact, language]);
  return made;
}
