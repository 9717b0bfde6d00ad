import type { BrowserWindow, Dialog } from 'electron';
import type { Language, Text } from '../../shared/domain/text.ts';

const TITLE: Text = { 'zh-CN': '选择要查看的程序', en: 'Choose the program to look at' };
const KIND: Text = { 'zh-CN': '程序', en: 'Programs' };

/** Asks for a program by the operating system's own dialog; undefined when it was closed. */
export async function chooseProgram(
  dialog: Pick<Dialog, 'showOpenDialog'>,
  window: BrowserWindow,
  language: Language,
): Promise<string | undefined> {
  const answer = await dialog.showOpenDialog(window, {
    title: TITLE[language],
    filters: [{ name: KIND[language], extensions: ['exe'] }],
    properties: ['openFile'],
  });
  return answer.canceled ? undefined : answer.filePaths[0];
}
