import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, Tooltip } from '@fluentui/react-components';
import { DarkThemeRegular } from '@fluentui/react-icons/svg/dark-theme';
import type { ReactNode } from 'react';
import { THEMES, type Theme } from '../../shared/ipc/preference-values.ts';
import { shell, THEME_WORDS } from '../../shared/text/ui/shell.ts';
import { usePreferences } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';

/** The button with all looks behind it. */
export function ThemeMenu(): ReactNode {
  const { say } = useText();
  const theme = usePreferences((state) => state.theme);
  const setTheme = usePreferences((state) => state.setTheme);
  return (
    <Menu
      checkedValues={{ theme: [theme] }}
      onCheckedValueChange={(_event, { checkedItems }) => {
        const chosen = THEMES.find((value) => value === checkedItems[0]);
        if (chosen) void setTheme(chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={say(shell.theme)} relationship="label">
          <Button appearance="subtle" icon={<DarkThemeRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {THEMES.map((value: Theme) => (
            <MenuItemRadio key={value} name="theme" value={value}>
              {say(THEME_WORDS[value])}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
