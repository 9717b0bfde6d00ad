import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';

interface EnvFileEncoding extends Record<string, unknown> {
  readonly path: string;
  readonly encoding: string;
  /** Settings that stand in the file and are not in force as written. */
  readonly lost: readonly { readonly key: string; readonly value: string }[];
}

/** BOM, UTF-16 or carriage returns hide settings of the env file from `go`. Source: go-failures A6, F93. */
export default defineCause<EnvFileEncoding>({
  layer: 'config',
  order: 5,
  find: ({ findings, goWorks, views }) =>
    findings.judged('config.env-file-encoding').map((f) => {
      const params = f.params as unknown as EnvFileEncoding;
      const goproxy = params.lost.find(({ key }) => key === 'GOPROXY')?.value;
      // The mirror that the file names works: with the file read as it was meant, so would go.
      const saved = views.filter((v) => v.works && goproxy?.includes(v.target.host));
      const guilty = !goWorks && saved.length > 0;
      return {
        subject: params.path,
        params,
        certainty: guilty || goWorks ? 'confirmed' : 'likely',
        severity: guilty ? 'error' : 'warning',
        evidence: evidenceOf([f, ...saved.map((v) => v.http)]),
        explains: [f.id],
        ...(guilty ? { controls: saved.map((v) => v.target.url) } : {}),
      };
    }),
  text: {
    'zh-CN': {
      headline: () => '设置文件的编码不对',
      summary: ({ lost }) => `go 读不到设置文件里的 ${lost.map(({ key }) => key).join('、')}。`,
      detail: ({ path, encoding }) =>
        encoding === 'utf-8'
          ? `${path} 的行尾是 Windows 式的（CRLF），这个版本的 go 会把回车符当成值的一部分。`
          : `${path} 存成了 ${encoding}。go 只认不带 BOM 的 UTF-8，别的编码会让第一行或整个文件失效，而且不报错。多半是用记事本或 PowerShell 改过。`,
      advice: ({ lost }) => `重新写一遍：${lost.map(({ key, value }) => `go env -w "${key}=${value}"`).join('；')}`,
    },
    en: {
      headline: () => 'The env file is encoded wrongly',
      summary: ({ lost }) => `go does not see ${lost.map(({ key }) => key).join(', ')} in its env file.`,
      detail: ({ path, encoding }) =>
        encoding === 'utf-8'
          ? `${path} has Windows line ends (CRLF), and this version of go takes the carriage return as part of the value.`
          : `${path} is stored as ${encoding}. go reads UTF-8 without BOM only; anything else hides the first line or the whole file, without a word. Notepad or PowerShell may have written it.`,
      advice: ({ lost }) => `Write it again: ${lost.map(({ key, value }) => `go env -w "${key}=${value}"`).join('; ')}`,
    },
  },
});
