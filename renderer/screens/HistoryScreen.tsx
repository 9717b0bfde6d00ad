import { type ReactNode, useEffect } from 'react';
import { useHistory, useUndo } from '../doctor-context.tsx';
import { Compared } from '../history/Compared.tsx';
import { HistoryList } from '../history/HistoryList.tsx';
import { OpenedRun } from '../history/OpenedRun.tsx';

/** Earlier checks: the time line, one of them, or two side by side. */
export function HistoryScreen(): ReactNode {
  const refresh = useHistory((state) => state.refresh);
  const opened = useHistory((state) => state.opened);
  const compared = useHistory((state) => state.compared);
  const refreshUndo = useUndo((state) => state.refresh);
  const dismiss = useUndo((state) => state.dismiss);
  useEffect(() => {
    void refresh();
    void refreshUndo();
    return dismiss;
  }, [refresh, refreshUndo, dismiss]);
  if (compared) return <Compared before={compared[0]} after={compared[1]} />;
  return opened ? <OpenedRun result={opened} /> : <HistoryList />;
}
