// Servers and files that are made to do harm: the doctor ends in time, keeps its memory, says what it saw, and nothing of
// what was sent reaches a terminal raw or a page as markup.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { requireDoctor } from './diagnose.ts';
import type { HostileCase } from './hostile/hostile-case.ts';
import { httpCases } from './hostile/http-cases.ts';
import { otherCases } from './hostile/other-cases.ts';
import { readLabCache } from './plan/lab-cache.ts';
import { bootWorld, type Sandbox } from './sandbox/boot.ts';
import { requireLab } from './sandbox/requirements.ts';
import { run } from './sandbox/run.ts';
import { setUpLab } from './setup.mjs';
import type { World } from './world.ts';

/** MiB that servers and files may add to what a healthy run takes. */
const MAX_GROWTH = 96;
/** Seconds: the deadline of a run, and what a loaded machine may add. */
const LIMIT = 40;

vi.setConfig({ maxConcurrency: 4 });
requireLab();
requireDoctor();
const cache = readLabCache(setUpLab());
const here = dirname(fileURLToPath(import.meta.url));
const doctor = join(here, '../../dist/doctor.cjs');
const expectations: World['expect'] = { verdict: 'healthy', cause: null, go: 'works' };

interface Seen {
  readonly exitCode: number | null;
  /** What a person saw. */
  readonly words: string;
  /** KiB. */
  readonly memory: number;
  readonly report: {
    readonly causes: readonly { readonly code: string; readonly severity: string }[];
    readonly findings: readonly { readonly probe: string; readonly outcome: string }[];
  };
  readonly html: string;
  readonly markdown: string;
}

async function look({ world }: Pick<HostileCase, 'world'>): Promise<Seen> {
  const sandbox = await bootWorld({ ...world, title: 'hostile', expect: expectations }, cache);
  try {
    const args = ['timeout', '-k', '5', `${LIMIT}`, process.execPath, '-r', join(here, 'hostile/report-memory.cjs')];
    const variables = { GMD_LAB_MEMORY: '/run/tmp/memory' };
    const ended = await run(sandbox.command([...args, doctor, 'diagnose', '--lang', 'en'], { variables }));
    const told = await run(sandbox.command(['cat', '/run/tmp/memory']));
    const [json, html, markdown] = await Promise.all(['json', 'html', 'md'].map((format) => last(sandbox, format)));
    return {
      exitCode: ended.exitCode,
      words: ended.stdout + ended.stderr,
      memory: Number(told.stdout),
      report: JSON.parse(json ?? ''),
      html: html ?? '',
      markdown: markdown ?? '',
    };
  } finally {
    sandbox.close();
  }
}

async function last(sandbox: Sandbox, format: string): Promise<string> {
  const program = [process.execPath, doctor, 'report', '--last', '--no-redact', '--format', format, '--lang', 'en'];
  return (await run(sandbox.command(program))).stdout;
}

/** Tags of the page that only what was sent can have brought in. */
const foreignTags = (html: string) => html.match(/<(?:script|img|iframe|object|embed)\b[^>]*/giu) ?? [];
/** Markdown without code, where everything stands for itself, and without what is escaped. */
const withoutCode = (markdown: string) =>
  markdown
    .replace(/^(`{3,})[^`]*?^\1$/gmsu, '')
    .replace(/(`+)[^`].*?\1/gu, '')
    .replace(/\\</gu, '');
/** Control characters besides the ends of lines, and those that turn the direction of writing. */
const rawControls = (text: string) => text.match(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu) ?? [];

let healthy = 0;

beforeAll(async () => {
  healthy = (await look({ world: { client: { goEnv: { GOPROXY: 'https://goproxy.io' } } } })).memory;
});

describe.concurrent('hostile', () => {
  for (const [name, one] of Object.entries({ ...httpCases, ...otherCases })) {
    test(name, async () => {
      const { exitCode, words, memory, report, html, markdown } = await look(one);
      const { causes, findings } = report;
      const growth = Math.round((memory - healthy) / 1024);
      if (process.env['GMD_LAB_TELL']) console.log(`${name}: ${exitCode} ${causes[0]?.code} +${growth} MiB`);
      const seen = {
        first: causes.find(({ severity }) => severity === 'error')?.code ?? null,
        exitCode,
        crashed: findings.filter(({ outcome }) => outcome === 'crashed'),
        growsTooMuch: growth > MAX_GROWTH ? growth : 0,
        controls: rawControls(words),
        inDocuments: rawControls(`${html}${markdown}`.replaceAll('\t', '')),
        tags: foreignTags(html),
        markdownTags: foreignTags(withoutCode(markdown)),
        tooMuch: [words, html, markdown].filter(({ length }) => length > 1 << 20).length,
      };
      expect(seen, `${JSON.stringify(causes, null, 1).slice(0, 4000)}\n${words.slice(0, 3000)}`).toEqual({
        first: one.cause,
        exitCode: one.cause === null ? 0 : 1,
        crashed: [],
        growsTooMuch: 0,
        controls: [],
        inDocuments: [],
        tags: [],
        markdownTags: [],
        tooMuch: 0,
      });
    });
  }
});
