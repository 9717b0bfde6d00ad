import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import type { Language, Text } from '../../../shared/domain/text.ts';

const LABELS = {
  cut: { 'zh-CN': '剪切', en: 'Cut' },
  copy: { 'zh-CN': '复制', en: 'Copy' },
  paste: { 'zh-CN': '粘贴', en: 'Paste' },
  selectAll: { 'zh-CN': '全选', en: 'Select all' },
} as const satisfies Readonly<Record<string, Text>>;

/** What of a click the menu depends on. */
export type TextClick = Pick<ContextMenuParams, 'isEditable' | 'selectionText'> & {
  readonly editFlags: Pick<ContextMenuParams['editFlags'], 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'>;
};

/** The menu of a right click: editing in text fields, *Copy* on selected text, nothing anywhere else. */
export function textMenu(click: TextClick, language: Language): MenuItemConstructorOptions[] {
  const item = (role: keyof typeof LABELS, enabled: boolean): MenuItemConstructorOptions => ({
    role,
    label: LABELS[role][language],
    enabled,
  });
  const { canCut, canCopy, canPaste, canSelectAll } = click.editFlags;
  if (!click.isEditable) return click.selectionText.trim() === '' ? [] : [item('copy', canCopy)];
  return [
    item('cut', canCut),
    item('copy', canCopy),
    item('paste', canPaste),
    { type: 'separator' },
    item('selectAll', canSelectAll),
  ];
}
