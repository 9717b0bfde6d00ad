import { describe, expect, it, vi } from 'vitest';
import { offerTextMenu } from '../../../../../electron/app/window/context-menu.ts';
import { textMenu } from '../../../../../electron/app/window/text-menu.ts';
import { FakeEmitter } from '../fake-emitter.ts';

const editFlags = { canCut: false, canCopy: true, canPaste: true, canSelectAll: true };

describe('textMenu', () => {
  it('edits in text fields, in the person’s language', () => {
    const menu = textMenu({ isEditable: true, selectionText: '', editFlags }, 'zh-CN');
    expect(menu.map((item) => item.label ?? item.type)).toEqual(['剪切', '复制', '粘贴', 'separator', '全选']);
    expect(menu[0]).toMatchObject({ role: 'cut', enabled: false });
  });

  it('copies selected text, and offers nothing elsewhere', () => {
    expect(textMenu({ isEditable: false, selectionText: 'go', editFlags }, 'en')).toEqual([
      { role: 'copy', label: 'Copy', enabled: true },
    ]);
    expect(textMenu({ isEditable: false, selectionText: ' \n', editFlags }, 'en')).toEqual([]);
  });
});

describe('offerTextMenu', () => {
  it('pops up where there is something to offer', () => {
    const contents = new FakeEmitter();
    const popup = vi.fn();
    const buildFromTemplate = vi.fn((_items: unknown[]) => ({ popup }));
    offerTextMenu(contents as never, { buildFromTemplate } as never, () => 'en');
    contents.emit('context-menu', {}, { isEditable: false, selectionText: '', editFlags });
    expect(popup).not.toHaveBeenCalled();
    contents.emit('context-menu', {}, { isEditable: true, selectionText: '', editFlags });
    expect(popup).toHaveBeenCalledOnce();
  });
});
