import type { Phrases } from './phrases.ts';

/** The same change for one terminal only. */
export const terminalWords = {
  title: { 'zh-CN': '只想在一个终端里用', en: 'For one terminal only' },
  lead: {
    'zh-CN': '不保存任何设置，关掉终端就没有了。可以打开一个已经设好的终端，也可以复制一行到自己的终端里：',
    en: 'Nothing is stored; it is gone when the terminal closes. Open a terminal that has it, or copy a line into your own:',
  },
  open: { 'zh-CN': '打开这样的终端', en: 'Open such a terminal' },
  opened: { 'zh-CN': '已在新窗口里打开', en: 'Opened in a window of its own' },
  none: {
    'zh-CN': '没有找到可以打开的终端程序，请复制下面的一行。',
    en: 'No terminal program was found here; copy one of the lines.',
  },
  hidden: {
    'zh-CN': '值里有密码，这里不显示，所以不能复制；打开的终端里是完整的。',
    en: 'The value holds a password, which is not shown, so it cannot be copied; the terminal that opens has it in full.',
  },
  powershell: { 'zh-CN': 'PowerShell', en: 'PowerShell' },
  cmd: { 'zh-CN': '命令提示符（cmd）', en: 'Command Prompt (cmd)' },
  sh: { 'zh-CN': 'Git Bash、sh', en: 'Git Bash, sh' },
  fish: { 'zh-CN': 'fish', en: 'fish' },
} satisfies Phrases;
