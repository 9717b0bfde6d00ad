import { createDarkTheme, createHighContrastTheme, createLightTheme, type Theme } from '@fluentui/react-components';
import { brand } from './brand.ts';
import type { Look } from './look.ts';

/** Windows' own faces first; Noto covers the Linux test bed. */
const fontFamilyBase =
  '"Segoe UI Variable Text", "Segoe UI Variable", "Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif';
const fontFamilyMonospace =
  '"Cascadia Mono", "Cascadia Code", Consolas, "Microsoft YaHei UI", "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace';
const fonts = { fontFamilyBase, fontFamilyMonospace };

/** Windows 11 rounds controls by 4 and cards by 8 px. */
const shape = { borderRadiusMedium: '5px', borderRadiusLarge: '7px', borderRadiusXLarge: '9px' };

/** Each a table of some five hundred colours: only the one in force is made. */
const MAKERS: Readonly<Record<Look, () => Theme>> = {
  light: () => ({
    ...createLightTheme(brand),
    ...fonts,
    ...shape,
    colorNeutralBackground3: '#f4f6f7',
    // Brand 160 is made for small chips; large areas want less of it.
    colorBrandBackground2: '#eaf5f9',
  }),
  dark: () => ({
    ...createDarkTheme(brand),
    ...fonts,
    ...shape,
    // Fluent takes 100 to 110 here, which is too dim for text on cards in this hue.
    colorBrandForeground1: brand[120],
    colorBrandForeground2: brand[130],
    colorBrandForegroundLink: brand[120],
    colorBrandForegroundLinkHover: brand[130],
    colorBrandForegroundLinkPressed: brand[140],
    colorCompoundBrandForeground1: brand[120],
    colorCompoundBrandStroke: brand[110],
    // Fluent's red is 4.2:1 on cards, too dim for the small words beside the shapes.
    colorStatusDangerForeground1: '#f0868f',
    colorNeutralBackground3: '#191b1c',
    // Tracks and wells; Fluent's black looks like a hole on this ground.
    colorNeutralBackground5: '#121415',
  }),
  contrast: () => ({
    ...createHighContrastTheme(),
    ...fonts,
    ...shape,
    // The four phases of the waterfall: Fluent makes all palettes one colour here. Each has 9:1 or more on black.
    colorPaletteMarigoldBorderActive: '#ffd400',
    colorPaletteTealBorderActive: '#00e5a8',
    colorPaletteBlueBorderActive: '#6cc4ff',
    colorPaletteLavenderBorderActive: '#dcb0ff',
  }),
};

const made = new Map<Look, Theme>();

/** The theme of a look, always the same object. */
export function themeOf(look: Look): Theme {
  const theme = made.get(look) ?? MAKERS[look]();
  made.set(look, theme);
  return theme;
}
