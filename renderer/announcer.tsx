import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

interface Announcer {
  readonly said: string;
  readonly announce: (text: string) => void;
}

const AnnouncerContext = createContext<Announcer | null>(null);

/** Holds what the one live region says. */
export function AnnouncerProvider({ children }: { children: ReactNode }): ReactNode {
  const [said, announce] = useState('');
  const value = useMemo(() => ({ said, announce }), [said]);
  return <AnnouncerContext value={value}>{children}</AnnouncerContext>;
}

function useAnnouncer(): Announcer {
  const announcer = useContext(AnnouncerContext);
  if (!announcer) throw new Error('AnnouncerProvider is missing');
  return announcer;
}

/** Says a finished sentence to everybody, politely. */
export function useAnnounce(): (text: string) => void {
  return useAnnouncer().announce;
}

/** What was said last. */
export function useSaid(): string {
  return useAnnouncer().said;
}
