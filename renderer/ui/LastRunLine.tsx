import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { verdictEvent } from '../../shared/flow/wizard.ts';
import { welcome } from '../../shared/text/ui/welcome.ts';
import { useCheck } from '../doctor-context.tsx';
import { mainCauses } from '../session-view.ts';
import { useText } from '../text/use-text.ts';

const useStyles = makeStyles({
  line: { ...typographyStyles.caption1, margin: '14px 0 0', color: tokens.colorNeutralForeground3 },
});

/** The last run in one line with its verdict, and the way back to it. Nothing before the first run. */
export function LastRunLine(): ReactNode {
  const styles = useStyles();
  const { language, say } = useText();
  const session = useCheck((state) => state.session);
  const send = useCheck((state) => state.send);
  const { startedAt, verdict } = session;
  if (startedAt === null) return null;
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(new Date(startedAt));
  const words = (): string => {
    switch (verdict?.verdict) {
      case undefined:
        return say(welcome.lastCancelled);
      case 'broken':
      case 'degraded':
        return say(welcome.lastBroken, { count: mainCauses(session).length });
      case 'healthy':
        return say(welcome.lastHealthy);
      case 'incomplete':
        return say(welcome.lastIncomplete);
    }
  };
  return (
    <p className={styles.line}>
      {`${say(welcome.lastRun)} ${time} · ${words()} `}
      {verdict && (
        <Link as="button" inline onClick={() => send(verdictEvent(verdict.verdict))}>
          {say(welcome.lastShow)}
        </Link>
      )}
    </p>
  );
}
