import type { Menu, WebContents } from 'electron';
import type { Language } from '../../../shared/domain/text.ts';
import { textMenu } from './text-menu.ts';

/** Shows the menu of text fields and selections; a click anywhere else shows none. */
export function offerTextMenu(
  contents: Pick<WebContents, 'on'>,
  menu: Pick<typeof Menu, 'buildFromTemplate'>,
  language: () => Language,
): void {
  contents.on('context-menu', (_event, click) => {
    const template = textMenu(click, language());
    if (template.length > 0) menu.buildFromTemplate(template).popup();
  });
}
