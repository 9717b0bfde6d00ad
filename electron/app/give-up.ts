import type { App, Dialog } from 'electron';
import type { Language, Text } from '../../shared/domain/text.ts';

const TITLE: Text = { 'zh-CN': 'Go 模块医生打不开', en: 'gomod-doctor cannot open' };
const WHAT_NEXT: Text = {
  'zh-CN':
    '请重新打开一次；还不行的话，请重新安装。设置和历史记录不受影响。命令行 gomod-doctor-cli diagnose 可以做同样的检查。',
  en: 'Open it once more; if that does not help, install it again. Settings and history are kept. On the command line, gomod-doctor-cli diagnose makes the same check.',
};

/** Says in the system's own box that the program cannot open, and ends it: nobody finds one that runs without a window. */
export function giveUp(
  { app, dialog }: { readonly app: Pick<App, 'exit'>; readonly dialog: Pick<Dialog, 'showErrorBox'> },
  language: Language,
  error: unknown,
): void {
  const reason = error instanceof Error ? error.message : String(error);
  dialog.showErrorBox(TITLE[language], `${WHAT_NEXT[language]}\n\n${reason}`);
  app.exit(1);
}
