import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Wizard } from './launch.ts';
import { MACHINES, SCREENS } from './screens/screens.ts';
import { openOn, visit } from './screens/tour.ts';

/** The rules that look at colours. */
const OF_LOOKS = ['color-contrast', 'link-in-text-block'];

/**
 * All that rules which do not look at colours can see: elements with their attributes, texts, and what of them is shown, where. Classes
 * and styles carry the look.
 */
function documentOf({ page }: Wizard): Promise<string> {
  return page.evaluate(() => {
    const lines = [...document.querySelectorAll('*')].map((element) => {
      const attributes = [...element.attributes].filter(({ name }) => name !== 'class' && name !== 'style');
      const texts = [...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : ''));
      const { x, y, width, height } = element.getBoundingClientRect();
      const { visibility } = getComputedStyle(element);
      const place = element.closest('head') ? [] : [x, y, width, height].map(Math.round);
      return [
        element.tagName,
        ...attributes.map(({ name, value }) => `${name}=${value}`),
        ...texts,
        ...place,
        visibility,
      ];
    });
    return JSON.stringify(lines);
  });
}

/** What axe finds on the page: the rule, and where. */
async function barriers(wizard: Wizard, rules: readonly string[] = []): Promise<readonly string[]> {
  // Without the legacy mode it opens a second page to collect results, which Electron cannot.
  // Fluent's sentinels hand the focus on at once: nobody ever stands on one.
  const axe = new AxeBuilder({ page: wizard.page }).setLegacyMode(true).exclude('[data-tabster-dummy]');
  const { violations } = await (rules.length > 0 ? axe.withRules([...rules]) : axe).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id} ${target.join(' ')} ${html}`));
}

describe.each(MACHINES)('on %s', (machine) => {
  let wizard: Wizard;
  beforeAll(async () => {
    wizard = await openOn(machine);
  });
  afterAll(() => wizard?.close());

  it.each(SCREENS.filter((screen) => screen.machine === machine))(
    'axe finds no barrier in $name, in any language or look',
    async (screen) => {
      const found: string[] = [];
      const checked = new Set<string>();
      await visit(wizard, screen, async ({ language, look }) => {
        // All rules for each document that there is; where another look only colours it, those of colours are left.
        const seen = await documentOf(wizard);
        const rules = checked.has(seen) ? OF_LOOKS : [];
        checked.add(seen);
        for (const barrier of await barriers(wizard, rules)) found.push(`${language} ${look}: ${barrier}`);
      });
      expect(found).toEqual([]);
    },
  );
});

it('axe sees barriers where there are some', async () => {
  const wizard = await openOn('zh-healthy');
  try {
    const bad = '<img src="x"><p>pale</p>';
    await wizard.page.evaluate((html) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html), bad);
    expect((await barriers(wizard)).join()).toContain('image-alt');
    await wizard.page.evaluate(() => {
      const paragraph = document.querySelector('main > p:last-child') as HTMLElement;
      Object.assign(paragraph.style, { color: '#ccc', background: '#fff' });
    });
    expect((await barriers(wizard, OF_LOOKS)).join()).toContain('color-contrast');
  } finally {
    await wizard.close();
  }
});
