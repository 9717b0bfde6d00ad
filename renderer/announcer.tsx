import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { useText } from './text/use-text.ts';

interface Announcer {
  readonly said: string;
  readonly announce: (text: string) => void;
}

const AnnouncerContext = createContext<Announcer | null>(null);

/** Holds what the one live region says. */
export function AnnouncerProvider({ children }: { children: ReactNode }): ReactNode {
  const { language } = useText();
  const [last, setLast] = useState({ language, text: '' });
  // What was said in another language is not left standing after a switch.
  const said = last.language === language ? last.text : '';
  const announce = useCallback((text: string) => setLast({ language, text }), [language]);
  const value = useMemo(() => ({ said, announce }), [said, announce]);
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
