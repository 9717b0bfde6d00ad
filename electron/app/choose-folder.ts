import type { BrowserWindow, Dialog } from 'electron';
import type { Language } from '../../shared/domain/text.ts';

const TITLE = { 'zh-CN': '选择含有 go.mod 的项目文件夹', en: 'Choose the project folder with its go.mod' } as const;

/** Asks for a folder by the operating system's own dialog; undefined when it was closed. */
export async function chooseFolder(
  dialog: Pick<Dialog, 'showOpenDialog'>,
  window: BrowserWindow,
  language: Language,
): Promise<string | undefined> {
  const answer = await dialog.showOpenDialog(window, { title: TITLE[language], properties: ['openDirectory'] });
  return answer.canceled ? undefined : answer.filePaths[0];
}
