import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { causes } from '../../../../shared/diagnosis/causes.gen.ts';
import { LAYERS } from '../../../../shared/domain/layer.ts';
import { LANGUAGES } from '../../../../shared/domain/text.ts';
import { CONTRACT_CODES, codeMeaning } from '../../../../shared/text/code-meanings.ts';

const SUBJECT = 'subject-7.example';
const ERROR_TEXTS = join(import.meta.dirname, '../../../../shared/go/error-texts');
const CODE_IN_SOURCE = new RegExp(`'((?:${LAYERS.join('|')})\\.[a-z0-9]+(?:-[a-z0-9]+)*)'`, 'gu');
/** Names that only look like codes: a git setting, a file. */
const NO_CODES = ['http.proxy', 'go.sum'];

const CHINESE = /[\u3400-\u9fff]/gu;
const ENGLISH_WORD = /[A-Za-z][A-Za-z'-]*/gu;
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

const rendered = CONTRACT_CODES.flatMap((code) =>
  LANGUAGES.map((language) => ({ code, language, texts: codeMeaning(code, SUBJECT, language) })),
);
const fields = rendered.flatMap(({ code, language, texts }) =>
  Object.entries(texts).map(([field, text]: [string, string]) => ({
    where: `${code} ${language} ${field}`,
    code,
    language,
    field,
    text,
  })),
);
const offenders = (isWrong: (entry: (typeof fields)[number]) => boolean) =>
  fields.filter(isWrong).map(({ where }) => where);

describe('CONTRACT_CODES', () => {
  it('holds each code of the contract once', () => {
    expect(CONTRACT_CODES.length).toBe(125);
    expect(new Set(CONTRACT_CODES).size).toBe(CONTRACT_CODES.length);
    expect(CONTRACT_CODES.filter((code) => !/^[a-z]+\.[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(code))).toEqual([]);
  });

  it('has every layer', () => {
    expect([...new Set(CONTRACT_CODES.map((code) => code.split('.')[0]))]).toEqual([...LAYERS]);
  });

  it('keeps notations with a common beginning apart', () => {
    expect(CONTRACT_CODES.filter((code) => code.startsWith('config.goprivate-'))).toEqual([
      'config.goprivate-missing',
      'config.goprivate-malformed',
      'config.goprivate-too-broad',
    ]);
  });

  it('covers the causes that have a rule', () => {
    expect(Object.keys(causes).filter((code) => !CONTRACT_CODES.includes(code))).toEqual([]);
  });

  it('covers the codes that an error text can point to', () => {
    const sources = readdirSync(ERROR_TEXTS).map((file) => readFileSync(join(ERROR_TEXTS, file), 'utf8'));
    const codes = [...sources.join('\n').matchAll(CODE_IN_SOURCE)].map(([, code]) => code ?? '');
    expect(codes.length).toBeGreaterThan(50);
    expect(codes.filter((code) => !CONTRACT_CODES.includes(code) && !NO_CODES.includes(code))).toEqual([]);
  });
});

describe('codeMeaning', () => {
  it('leaves no text empty and no placeholder open', () => {
    expect(offenders(({ text }) => text.trim() === '' || /[{}]|undefined|\$\{/u.test(text))).toEqual([]);
  });

  it('keeps headlines short: 20 characters in Chinese, 40 in English', () => {
    const limit = { 'zh-CN': 20, en: 40 };
    expect(
      offenders(({ field, language, text }) => field === 'headline' && [...text].length > limit[language]),
    ).toEqual([]);
  });

  it('has headlines that tell the codes apart', () => {
    for (const language of LANGUAGES) {
      const headlines = rendered.filter((r) => r.language === language).map((r) => r.texts.headline);
      expect(headlines.filter((headline, i) => headlines.indexOf(headline) !== i)).toEqual([]);
    }
  });

  it('writes Chinese in Chinese and English in English', () => {
    const foreign = offenders(({ field, language, text }) => {
      const chinese = count(text, CHINESE);
      if (language === 'en') return chinese > 0;
      // Commands and names are not translated; a sentence around them is.
      return chinese < 3 || (field !== 'advice' && chinese < count(text, ENGLISH_WORD));
    });
    expect(foreign).toEqual([]);
  });

  it('has no run of English words in Chinese outside of commands', () => {
    const withoutCommands = (text: string) =>
      text.replaceAll(/(?:go|git|netsh|ssh|ssh-keygen|ipconfig|w32tm|where|which)(?: [\x21-\x7e]+)+/gu, '');
    expect(
      offenders(
        ({ language, text }) => language === 'zh-CN' && /(?:\b[a-z']{2,} ){4,}[a-z']{2,}/u.test(withoutCommands(text)),
      ),
    ).toEqual([]);
  });

  it('says in one sentence what it is, and in two how it comes about', () => {
    const most: Readonly<Record<string, number>> = { summary: 1, detail: 2 };
    const sentences = (text: string) => count(text, /。|[.?!](?= |$)/gu);
    expect(offenders(({ field, text }) => most[field] !== undefined && sentences(text) > most[field])).toEqual([]);
    expect(offenders(({ field, text }) => field === 'summary' && sentences(text) < 1)).toEqual([]);
  });

  it('never advises to give up protection', () => {
    const forbidden = [
      /GOSUMDB=off/iu,
      /GONOSUM(?:DB|CHECK)/u,
      /GOINSECURE=/u,
      /GOPRIVATE=\*|GONOPROXY=\*/u,
      /GOFLAGS=-insecure/u,
      /sslVerify|GIT_SSL_NO_VERIFY/iu,
      /StrictHostKeyChecking/iu,
      /state off|DisableRealtimeMonitoring/iu,
      /关闭(?:Windows )?(?:防火墙|杀毒|实时保护|校验)|停用(?:防火墙|杀毒软件)/u,
      /(?:turn off|disable|switch off) (?:the |your )?(?:(?:Windows )?firewall|antivirus|verification|real-time)/iu,
    ];
    expect(
      offenders(({ field, text }) => field === 'advice' && forbidden.some((pattern) => pattern.test(text))),
    ).toEqual([]);
    expect(
      offenders(
        ({ code, field, text }) =>
          field === 'advice' && text.includes('GOINSECURE') && code !== 'config.goinsecure-broad',
      ),
    ).toEqual([]);
  });

  it('claims no measurement', () => {
    expect(offenders(({ text }) => /实测|我们测|测到|we (?:tried|measured)|measured|tested here/iu.test(text))).toEqual(
      [],
    );
  });

  it('quotes commands so that PowerShell does not take a comma apart', () => {
    expect(offenders(({ text }) => /go env -w [A-Z]\S*,/u.test(text))).toEqual([]);
  });

  it('names the same commands in both languages', () => {
    const commands = (text: string) => text.match(/\b(?:go (?:env|mod|get|clean|list)|git config) -{0,2}[a-z-]+/gu);
    const differ = CONTRACT_CODES.filter(
      (code) =>
        `${commands(codeMeaning(code, '', 'zh-CN').advice)}` !== `${commands(codeMeaning(code, '', 'en').advice)}`,
    );
    expect(differ).toEqual([]);
  });

  it('puts the subject into the same codes in both languages', () => {
    const uses = (language: (typeof LANGUAGES)[number]) =>
      rendered.filter((r) => r.language === language && r.texts.summary.includes(SUBJECT)).map((r) => r.code);
    expect(uses('zh-CN')).toEqual(uses('en'));
    expect(uses('en').length).toBeGreaterThan(50);
  });

  it('names the subject, or speaks in general where none is known', () => {
    expect(codeMeaning('tcp.refused', 'goproxy.cn', 'zh-CN').summary).toBe('goproxy.cn 拒绝了连接。');
    expect(codeMeaning('tcp.refused', '', 'zh-CN').summary).toBe('对方拒绝了连接。');
    expect(codeMeaning('tcp.filtered', '', 'zh-CN').summary).toBe('连接对方时没有任何回应。');
    expect(codeMeaning('tcp.refused', '', 'en').summary).toBe('The host refuses the connection.');
    expect(codeMeaning('tcp.refused', 'go', 'en').summary).toBe('The host refuses the connection.');
  });

  it('takes a subject as it is', () => {
    expect(codeMeaning('tcp.refused', '$& $1 {subject|x}', 'en').summary).toBe(
      '$& $1 {subject|x} refuses the connection.',
    );
  });

  it.each(['tls.from-the-future', 'nonsense', 'toString', '__proto__', ''])(
    'shows the unknown code %j as it is',
    (code) => {
      for (const language of LANGUAGES) {
        const texts = codeMeaning(code, SUBJECT, language);
        expect(texts.summary).toContain(code);
        expect(texts.summary).toContain(SUBJECT);
        expect([...texts.headline].length).toBeLessThanOrEqual(language === 'en' ? 40 : 20);
        expect(Object.values(texts).every((text) => text !== '')).toBe(true);
      }
    },
  );
});
