import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/domain/text.ts';
import type { Wizard } from './launch.ts';
import { layoutFaults } from './screens/layout-faults.ts';
import { MACHINES, SCREENS } from './screens/screens.ts';
import { openOn, visit } from './screens/tour.ts';
import { resize, TIGHT_SIZES } from './screens/window-size.ts';

/** Looks change colours only: one will do. */
const GUISES = LANGUAGES.map((language) => ({ language, look: 'light' as const }));

describe.each(MACHINES)('on %s', (machine) => {
  let wizard: Wizard;
  beforeAll(async () => {
    wizard = await openOn(machine);
  });
  afterAll(() => wizard?.close());

  it.each(SCREENS.filter((screen) => screen.machine === machine))(
    '$name fits the smallest window at 100 % and at 200 %, in both languages',
    async (screen) => {
      const found: string[] = [];
      const look = async (language: string): Promise<void> => {
        for (const size of TIGHT_SIZES) {
          await resize(wizard, size);
          for (const fault of await wizard.page.evaluate(layoutFaults))
            found.push(`${language} ${size.zoom * 100} %: ${fault}`);
        }
      };
      await visit(wizard, screen, ({ language }) => look(language), GUISES);
      expect(found).toEqual([]);
    },
  );
});

it('sees what does not fit', async () => {
  const wizard = await openOn('zh-healthy');
  try {
    const faultsOf = async (html: string): Promise<string> => {
      await wizard.page.evaluate((markup) => {
        const main = document.querySelector('main');
        if (main) main.innerHTML = markup;
      }, html);
      return (await wizard.page.evaluate(layoutFaults)).join('\n');
    };
    const style = async (selector: string, change: Record<string, string>): Promise<string> => {
      await wizard.page.evaluate(
        ([at, rules]) => Object.assign((document.querySelector(at) as HTMLElement).style, rules),
        [selector, change] as const,
      );
      return (await wizard.page.evaluate(layoutFaults)).join('\n');
    };
    expect(await faultsOf('<p>well</p>')).toBe('');
    await faultsOf('<section><p>a sentence that is long</p></section><p id="next">the next</p>');
    expect(await style('section', { width: '40px', overflow: 'auto', whiteSpace: 'nowrap' })).toContain('sideways');
    expect(await style('section', { overflow: 'hidden' })).toContain('cut');
    expect(await style('section', { overflow: 'visible', background: '#fff' })).toContain('leaves its box');
    expect(await style('#next', { marginTop: '-30px' })).toContain('overlap');
    await faultsOf('<button type="button">Repair everything</button>');
    expect(await style('main button', { width: '30px', whiteSpace: 'nowrap' })).toContain('label too long');
  } finally {
    await wizard.close();
  }
});
