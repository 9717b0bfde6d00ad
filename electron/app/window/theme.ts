import type { BrowserWindow, NativeTheme } from 'electron';
import type { Theme } from '../../../shared/ipc/preference-values.ts';

/** The page's own background per theme, so that nothing flashes before it is painted. */
const BACKGROUND = { light: '#fafafa', dark: '#1f1f1f', contrast: '#000000' } as const;

/** Colour of the window behind the page; `systemIsDark` decides for the theme `system`. */
export function backgroundOf(theme: Theme, systemIsDark: boolean): string {
  if (theme === 'system') return systemIsDark ? BACKGROUND.dark : BACKGROUND.light;
  return BACKGROUND[theme];
}

/** Makes title bar, menus and scroll bars follow; `contrast` is drawn by the page, on dark ones. */
export function applyTheme(
  nativeTheme: Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors'>,
  theme: Theme,
  window?: Pick<BrowserWindow, 'setBackgroundColor'>,
): void {
  nativeTheme.themeSource = theme === 'contrast' ? 'dark' : theme;
  window?.setBackgroundColor(backgroundOf(theme, nativeTheme.shouldUseDarkColors));
}
