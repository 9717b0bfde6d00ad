import { Button } from '@fluentui/react-components';
import { DarkThemeRegular } from '@fluentui/react-icons/svg/dark-theme';
import type { ReactNode } from 'react';
import { shell } from '../../shared/text/ui/shell.ts';
import { lazyPart } from '../lazy-part.tsx';
import { useText } from '../text/use-text.ts';

/** The button of the menu that is still being read. */
function ThemeButton(): ReactNode {
  const { say } = useText();
  return <Button appearance="subtle" icon={<DarkThemeRegular />} aria-label={say(shell.theme)} />;
}

/** The way to the looks. Read late: a menu is half of Fluent. */
export const ThemeSwitch = lazyPart(async () => (await import('./ThemeMenu.tsx')).ThemeMenu, ThemeButton);
