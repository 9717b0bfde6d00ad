import { expect, it } from 'vitest';
import { renderFirstFrame } from '../../../renderer/first-frame/render.tsx';
import { LANGUAGES } from '../../../shared/domain/text.ts';
import { welcome } from '../../../shared/text/ui/welcome.ts';

const { templates, sheet } = renderFirstFrame();

it.each(LANGUAGES)('draws the first screen without a page in %s', (language) => {
  const [template = ''] =
    new RegExp(`<template id="first-frame-${language}">.*?</template>`, 'su').exec(templates) ?? [];
  expect(template).toContain(welcome.title[language]);
  expect(template).toContain(welcome.start[language]);
  expect(template.match(/data-starts-check/gu)).toHaveLength(1);
  // The page's policy refuses both.
  expect(template).not.toMatch(/<style|\sstyle=/u);
});

it('has a sheet with the tokens that it uses, for every look', () => {
  const used = new Set([...sheet.matchAll(/var\((--[\w-]+)/gu)].map(([, name = '']) => name));
  // Fluent's own, set by its rules.
  for (const name of used) if (name.startsWith('--fui-')) used.delete(name);
  expect(used.size).toBeGreaterThan(20);
  for (const look of ['light', 'dark', 'contrast']) {
    const [, tokens = ''] = new RegExp(`\\.first-frame-${look}\\{([^}]*)\\}`, 'u').exec(sheet) ?? [];
    const defined = new Set([...tokens.matchAll(/(--\w+):/gu)].map(([, name = '']) => name));
    expect([...used].filter((name) => !defined.has(name))).toEqual([]);
  }
});
