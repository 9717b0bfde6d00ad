import type { Menu } from 'electron';

/** No default menu: its reload, developer tools and zoom are no part of a wizard. Text fields keep their shortcuts. */
export function removeMenu(menu: Pick<typeof Menu, 'setApplicationMenu'>): void {
  menu.setApplicationMenu(null);
}
