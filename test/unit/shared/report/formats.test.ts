import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCause } from '../../../../shared/diagnosis/render-cause.ts';
import { reportSchema } from '../../../../shared/domain/report.ts';
import type { SessionResult } from '../../../../shared/domain/session.ts';
import { LANGUAGES, type Language } from '../../../../shared/domain/text.ts';
import { escapeHtml } from '../../../../shared/report/html/markup.ts';
import { toHtml } from '../../../../shared/report/html/to-html.ts';
import { toMarkdown } from '../../../../shared/report/markdown/to-markdown.ts';
import { redact } from '../../../../shared/report/redact/redact.ts';
import { toReport } from '../../../../shared/report/to-report.ts';
import { goSays } from '../../../../shared/text/go-says.ts';
import { withoutSecrets } from '../../../../shared/text/hide-secrets.ts';
import { chatReport } from '../../../../shared/text/ui/chat-report.ts';
import { type Owner, sampleRun } from './sample-run.ts';

const owner: Owner = {
  user: 'zhangsan',
  home: 'C:\\Users\\zhangsan',
  host: 'git.contoso-corp.com',
  address: '10.20.30.40',
  proxyPassword: 'Pa55/w@rd',
  netrcPassword: 'hunter2-netrc',
  token: 'dXNlcjpQYTU1d29yZA==',
};
const identity = { users: [owner.user], homes: [owner.home], computers: [], domains: [] };
const run = sampleRun(owner);

const html = (result: SessionResult, language: Language = 'en') => toHtml(result, language, true);
const escape = String.fromCharCode(0x1b);

/** All strings of a run replaced by hostile ones; words of closed vocabularies stay. */
function hostile(text: string): SessionResult {
  const { causes, evidence, settings, walk, targets, goRun } = run;
  return {
    ...run,
    note: text,
    host: { ...run.host, locale: text, go: { version: text, path: text } },
    causes: causes.map((cause) => ({
      ...cause,
      subject: text,
      goMessage: text,
      code: `x.${text}`,
      params: { host: text },
    })),
    evidence: evidence.map((item) => ({
      ...item,
      operation: text,
      command: text,
      input: { [text]: text },
      ...(item.result === undefined ? {} : { result: text }),
      ...(item.failure ? { failure: { word: 'unknown' as const, detail: text } } : {}),
    })),
    settings: settings.map((setting) => ({
      ...setting,
      name: text,
      value: text,
      shadows: [{ source: 'user', value: text }],
    })),
    walk: walk.map((step) => ({ ...step, entry: text })),
    targets: targets.map((target) => ({ ...target, url: text })),
    ...(goRun ? { goRun: { ...goRun, command: text, errors: [text] } } : {}),
  };
}

describe('the line of go', () => {
  const predicted: SessionResult = { ...run, causes: run.causes.map((c) => ({ ...c, goMessagePredicted: true })) };
  it.each(LANGUAGES)('is told as printed or as predicted in %s', (language) => {
    for (const [result, says, not] of [
      [run, goSays({}), goSays({ goMessagePredicted: true })],
      [predicted, goSays({ goMessagePredicted: true }), goSays({})],
    ] as const)
      for (const text of [html(result, language), toMarkdown(result, language, true)]) {
        expect(text).toContain(says[language]);
        expect(text).not.toContain(not[language]);
      }
  });
});

describe('HTML', () => {
  it.each(LANGUAGES)('says the verdict, the causes and what they rest on in %s', (language) => {
    const page = html(redact(run, identity), language);
    const [cause] = toReport(redact(run, identity), language).causes;
    for (const text of [
      cause?.headline,
      cause?.summary,
      cause?.advice,
      'host-1.private',
      'GOPROXY',
      'https://goproxy.cn',
    ])
      expect(page.includes(escapeHtml(text ?? '?')), text).toBe(true);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain('Resolve-DnsName -Name host-1.private -Type A');
  });

  it('needs nothing else and runs nothing', () => {
    const page = html(run);
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:">`,
    );
    expect(page).not.toMatch(/<(?:script|iframe|object|embed|link|img|base|form|a)\b/iu);
    expect(page).not.toMatch(/\s(?:src|href|srcset|action|on[a-z]+)\s*=/iu);
    expect(page.replace(/url\(#[a-z]+\)/gu, '')).not.toMatch(/url\(|@import/iu);
  });

  it('draws the flowchart in the colours of the evidence, and a bar a phase', () => {
    const page = html(run);
    expect(page).toMatch(/<g class="node bad" [^>]*><title>[^<]*/u);
    expect(page).toContain('class="node good"');
    expect(page).toContain('class="stopped"');
    expect(page.match(/<g class="row /gu)).toHaveLength(run.targets.length);
  });

  it('has no failure in red where go works', () => {
    expect(html({ ...run, verdict: 'healthy', causes: [] })).toContain('<body class="works">');
    expect(html({ ...run, verdict: 'healthy', causes: [] })).not.toContain('class="row bad"');
  });

  it('shows what a server says as text', () => {
    const page = html(
      hostile(`<script>alert("1")</script>' onload=x &amp; ${escape}[31mred${escape}]0;title\u0007 \u202Eturned`),
    );
    expect(page).not.toMatch(/<script|<\/script/iu);
    expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; onload=x &amp;amp; red turned');
  });

  it('stays well-formed whatever a text holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (text) => {
        const page = html(hostile(`${text}<b x='"`));
        const tags = page.replace(/<style>.*<\/style>/su, '').match(/<[^>]*>/gu) ?? [];
        for (const tag of tags)
          expect(tag).toMatch(/^<(?:!doctype html|\/?[a-zA-Z]\w*(?:\s+[a-zA-Z][\w:-]*="[^"<>]*")*\s*\/?)>$/u);
        expect(page).not.toMatch(/[^\P{Cc}\n\t]/u);
      }),
      { numRuns: 15 },
    );
  });
});

describe('what is wrong with a setting', () => {
  const settings: SessionResult['settings'] = [
    {
      name: 'GOPROXY',
      value: 'https://goproxy.cn，direct',
      source: 'machine',
      where: 'HKLM\\Environment',
      shadows: [{ source: 'goenv', value: 'https://goproxy.io,direct' }],
    },
    { name: 'GOSUMDB', value: '\ufeffsum.golang.org', source: 'goenv', shadows: [] },
    { name: 'GOPRIVATE', value: 'git.corp.example,https://*.corp.example', source: 'user', shadows: [] },
  ];
  const result = { ...run, settings };

  it.each(LANGUAGES)('stands in HTML beside what it means, marked to the character, in %s', (language) => {
    const page = html(result, language);
    expect(page).toContain('<code>https://goproxy.cn<mark class="char">，</mark>direct</code>');
    expect(page).toContain('<code><mark class="char">⟨U+FEFF⟩</mark>sum.golang.org</code>');
    expect(page).toContain('<code>git.corp.example,<mark class="entry">https://*.corp.example</mark></code>');
    expect(page).toContain('HKLM\\Environment');
    expect(page).toContain('https://goproxy.io,direct');
    for (const { problems = [], meaning = '' } of toReport(result, language).settings)
      for (const text of [meaning, ...problems.map((problem) => problem.text)])
        expect(page.includes(escapeHtml(text)), text).toBe(true);
  });

  it.each(LANGUAGES)('stands in Markdown with a line below that points at it, in %s', (language) => {
    const text = toMarkdown(result, language, true);
    expect(text).toContain(`\nhttps://goproxy.cn，direct\n${' '.repeat(18)}^^\n`);
    expect(text).toContain(`\n⟨U+FEFF⟩sum.golang.org\n${'^'.repeat(8)}\n`);
    expect(text).toContain(`\ngit.corp.example,https://*.corp.example\n${' '.repeat(17)}${'~'.repeat(22)}\n`);
    const problems = toReport(result, language).settings.flatMap((setting) => setting.problems ?? []);
    expect(text.match(/^- [✕!·] /gmu)).toHaveLength(problems.length);
    expect(text).toContain('`HKLM\\Environment`');
  });

  it('is not looked for in settings without a problem', () => {
    const sound: SessionResult = { ...run, settings: run.settings.slice(1, 2) };
    expect(html(sound)).not.toContain('<mark');
    expect(toMarkdown(sound, 'en', true)).not.toMatch(/[~^]{2}/u);
  });
});

const withoutBlocks = (text: string) => text.replace(/^(`{3,})[^\n]*\n[\s\S]*?\n\1$/gmu, '');

describe('Markdown', () => {
  it.each(LANGUAGES)('is tidy in %s', (language) => {
    const text = toMarkdown(redact(run, identity), language, true);
    const [cause] = toReport(redact(run, identity), language).causes;
    expect(text).toMatch(/^# ✕ /u);
    expect(text).toContain(`## 1. ${cause?.headline}`);
    expect(text).not.toMatch(/\n{3,}|[ \t]\n|undefined|\[object/u);
    expect(text.endsWith('\n')).toBe(true);
  });

  it('gives no text a meaning that it has not', () => {
    const text = toMarkdown(hostile(`**x** [y](http://z) <b>|${escape}[31m \`\`\`\`\n# title`), 'en', true);
    expect(text).not.toContain(escape);
    const outside = withoutBlocks(text);
    expect(outside).not.toMatch(/^# title/mu);
    expect(outside.replace(/(`+)[^`].*?\1/gu, '')).not.toMatch(/[^\\]<b>|[^\\]\*\*x/u);
    // A bar in a cell is escaped, or the row would have more cells than its head.
    const rows = outside.split('\n').filter((line) => line.startsWith('|'));
    const cells = new Set(rows.map((row) => row.match(/(?<!\\)\|/gu)?.length));
    expect(rows.length).toBeGreaterThan(5);
    expect([...cells].sort()).toEqual([4, 5]);
  });

  it('does not let a text out of its block', () => {
    const text = toMarkdown(hostile('```\n# out\n```'), 'en', true);
    expect(withoutBlocks(text)).not.toMatch(/^# out/mu);
  });
});

describe('every format', () => {
  const formats = (result: SessionResult) =>
    LANGUAGES.flatMap((language) => [
      toHtml(result, language, true),
      toMarkdown(result, language, true),
      JSON.stringify(toReport(result, language, true)),
      chatReport(withoutSecrets(result), renderCause, language),
    ]);

  it('tells what a person wrote beside it, without commands to a terminal', () => {
    for (const text of formats({ ...run, note: `The router was\n${escape}[2Jrestarted` })) {
      expect(text).toMatch(/The router was(?:\n|\\n\\u001b\[2J)\s*restarted/u);
      expect(text).not.toContain(escape);
    }
    for (const text of formats({ ...run, note: '' })) expect(text).not.toMatch(/备注|Notes/u);
  });

  it('is free of the owner once redacted', () => {
    for (const text of formats(redact(run, identity))) {
      for (const [name, value] of Object.entries(owner))
        expect(text.toLowerCase(), name).not.toContain(value.toLowerCase());
      expect(text).not.toMatch(/secret-(?:app|org)|fd12:3456/u);
    }
  });

  it('is free of secrets even when not', () => {
    for (const text of formats(run)) {
      for (const secret of [
        owner.proxyPassword,
        encodeURIComponent(owner.proxyPassword),
        owner.netrcPassword,
        owner.token,
      ])
        expect(text).not.toContain(secret);
      expect(text).toContain(owner.host);
    }
  });

  it('keeps to the schema', () => {
    for (const language of LANGUAGES) expect(reportSchema.parse(toReport(run, language, true)).redacted).toBe(true);
    expect(toReport(run, 'en').redacted).toBeUndefined();
  });
});
