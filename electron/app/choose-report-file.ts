import { join } from 'node:path';
import type { BrowserWindow, Dialog } from 'electron';
import type { Language, Text } from '../../shared/domain/text.ts';
import type { ReportFormat } from '../../shared/ipc/report-shape.ts';

const TITLE: Text = { 'zh-CN': '保存报告', en: 'Save the report' };

const KINDS: Readonly<Record<ReportFormat, Text>> = {
  html: { 'zh-CN': '网页', en: 'Web page' },
  md: { 'zh-CN': 'Markdown 文本', en: 'Markdown text' },
  json: { 'zh-CN': 'JSON 数据', en: 'JSON data' },
  zip: { 'zh-CN': '压缩包', en: 'Zip archive' },
};

/** Asks where to save a report by the operating system's own dialog; undefined when it was closed. */
export async function chooseReportFile(
  dialog: Pick<Dialog, 'showSaveDialog'>,
  window: BrowserWindow,
  wanted: { readonly run: string; readonly format: ReportFormat; readonly folder: string; readonly language: Language },
): Promise<string | undefined> {
  const { run, format, folder, language } = wanted;
  const answer = await dialog.showSaveDialog(window, {
    title: TITLE[language],
    defaultPath: join(folder, `gomod-doctor-${run}.${format}`),
    filters: [{ name: KINDS[format][language], extensions: [format] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return answer.canceled ? undefined : answer.filePath || undefined;
}
