import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import { shell } from '../shared/text/ui/shell.ts';
import { AnnouncerProvider } from './announcer.tsx';
import { useNavigation, usePreferences } from './doctor-context.tsx';
import { lazyPart } from './lazy-part.tsx';
import { PAGES } from './page-table.tsx';
import { BrokenScreen } from './screens/BrokenScreen.tsx';
import { useText } from './text/use-text.ts';
import { colorSchemeOf } from './theme/look.ts';
import { themeOf } from './theme/themes.ts';
import { useLook } from './theme/use-look.ts';
import { usePageStyles } from './theme/use-page-styles.ts';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { SideBar } from './ui/SideBar.tsx';
import { StatusLine } from './ui/StatusLine.tsx';

const useStyles = makeStyles({
  // Not on the provider: Fluent puts its class on every portal too, which would cover the window.
  window: { height: '100vh', display: 'flex', backgroundColor: tokens.colorNeutralBackground3 },
  content: { flexGrow: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' },
});

const GuardedNotice = lazyPart(async () => (await import('./repair/GuardedNotice.tsx')).GuardedNotice);
const RunAnnouncements = lazyPart(async () => (await import('./run/RunAnnouncements.tsx')).RunAnnouncements);

/** The whole window: side bar, and one page at a time. */
export function App(): ReactNode {
  usePageStyles();
  const styles = useStyles();
  const { language, say } = useText();
  const look = useLook(usePreferences((state) => state.theme));
  const page = useNavigation((state) => state.page);
  const { screen: Page } = PAGES[page];

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = say(shell.product);
  }, [language, say]);
  useEffect(() => {
    document.documentElement.style.colorScheme = colorSchemeOf(look);
  }, [look]);

  return (
    <FluentProvider theme={themeOf(look)}>
      <AnnouncerProvider>
        <RunAnnouncements />
        <div className={styles.window}>
          <SideBar />
          <div className={styles.content}>
            <GuardedNotice />
            <ErrorBoundary key={page} fallback={(again) => <BrokenScreen onAgain={again} />}>
              <Page />
            </ErrorBoundary>
            <StatusLine />
          </div>
        </div>
      </AnnouncerProvider>
    </FluentProvider>
  );
}
