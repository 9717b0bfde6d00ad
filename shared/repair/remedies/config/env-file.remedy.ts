import { decodeFile, detectEncoding } from '../../../go/file-encoding.ts';
import { defineRemedy } from '../../define-remedy.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly path: string;
  readonly encoding: string;
}

/** The file of `go env -w` as its author meant it: UTF-8 without a mark, lines that end in LF. Source: go-failures A6, F93. */
export default defineRemedy<Params>({
  name: { 'zh-CN': '修正设置文件的编码', en: 'Put the encoding of the env file right' },
  fixes: ['config.env-file-encoding'],
  risk: 'safe',
  reads: ({ subject }) => ({ files: [subject] }),
  plan: ({ subject: path }, read) => {
    const bytes = read.bytes(path);
    if (!bytes) return null;
    const encoding = detectEncoding(bytes);
    const text = decodeFile(bytes, encoding).replace(/\r+\n/gu, '\n').replace(/\r$/u, '');
    // A letter that was no letter would be lost.
    if (text.includes('\ufffd')) return null;
    const settings = text.split('\n').filter((line) => /^[A-Z]\w*=/u.test(line));
    return {
      params: { path, encoding },
      edits: [{ place: 'file', path, content: { op: 'whole', text } }],
      command: settings.map((line) => `go env -w '${line}'`).join('\n'),
      sets: Object.fromEntries(
        settings.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
      ),
    };
  },
  text: {
    'zh-CN': {
      title: ({ path }) => `把设置文件改存为 go 能读的编码：${path}`,
      detail: ({ encoding }) =>
        encoding === 'utf-8' ? '只把行尾改成 LF，内容不变。' : `从 ${encoding} 改成不带 BOM 的 UTF-8，内容不变。`,
    },
    en: {
      title: ({ path }) => `Store the env file so that go can read it: ${path}`,
      detail: ({ encoding }) =>
        encoding === 'utf-8'
          ? 'Only the line ends change, to LF.'
          : `From ${encoding} to UTF-8 without a byte order mark; what it says stays.`,
    },
  },
});
