import type { Text } from '../../domain/text.ts';
import type { CallFailureCode } from '../../ipc/failure.ts';

/** What a refused or failed call means to a person, and what to do next. */
export const CALL_FAILURE_WORDS: Readonly<Record<CallFailureCode, Text>> = {
  'refused-sender': {
    'zh-CN': '请求被拒绝。请重新打开本程序。',
    en: 'The request was refused. Please reopen the program.',
  },
  'too-large': { 'zh-CN': '内容太长，请只保留相关的几行。', en: 'Too long: please keep only the lines that matter.' },
  'unknown-call': {
    'zh-CN': '请求无法识别。请重新打开本程序。',
    en: 'The request was not understood. Please reopen the program.',
  },
  malformed: {
    'zh-CN': '请求无法识别。请重新打开本程序。',
    en: 'The request was not understood. Please reopen the program.',
  },
  'unknown-project': {
    'zh-CN': '项目文件夹已失效，请重新选择。',
    en: 'The project folder is no longer known. Please choose it again.',
  },
  'would-break': {
    'zh-CN': '现在能下载；这样改之后，go 试过下载不了，所以没有改。',
    en: 'Downloads work now. Tried with this value, go could not download, so nothing was changed.',
  },
  'in-force': {
    'zh-CN': '它本来就是关着的，没有什么可以暂时关闭的。',
    en: 'It is switched off already, so there is nothing to switch off for a while.',
  },
  unsupported: {
    'zh-CN': '这里的设置没有办法自动修改，请按显示的命令自己改。',
    en: 'It cannot be changed from here. Please type the command that is shown.',
  },
  'unknown-plan': {
    'zh-CN': '这份修复方案已经过时，请重新检查一次。',
    en: 'These changes are out of date. Please check again.',
  },
  busy: {
    'zh-CN': '已有一次检查或修复在进行，请等它结束。',
    en: 'A check or a repair is already running. Please wait for it to end.',
  },
  'unknown-run': {
    'zh-CN': '这次检查的记录已经不在了，可能已被删除。',
    en: 'The record of this check is gone; it may have been deleted.',
  },
  'not-a-mirror': {
    'zh-CN': '这不是镜像地址。正确的例子：https://goproxy.cn',
    en: 'This is not the address of a mirror. A right one: https://goproxy.cn',
  },
  'has-a-secret': {
    'zh-CN': '地址里有密码，不能保存。去掉密码再添加，或只在命令行用 --add 临时比较。',
    en: 'The address has a password in it, which is never kept. Add it without, or compare it once by --add on the command line.',
  },
  'engine-died': { 'zh-CN': '后台程序停止了，请再试一次。', en: 'The background program stopped. Please try again.' },
  failed: { 'zh-CN': '出了意外的错误，请再试一次。', en: 'Something unexpected went wrong. Please try again.' },
};
