import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Wizard } from './launch.ts';
import { focusRings } from './screens/focus-ring.ts';
import { SCREENS } from './screens/screens.ts';
import { LOOKS, openOn, visit } from './screens/tour.ts';

/** Every kind of control stands on one of them; some take ten seconds. */
const SHOWN = [
  'welcome',
  'explained',
  'repairable',
  'preview',
  'flowcharts',
  'mirrors',
  'address',
  'history',
  'preferences',
];

/** The same on every screen, so that it is measured on the first one only. */
const SIDE_BAR = 'header';

let wizard: Wizard;
beforeAll(async () => {
  wizard = await openOn('zh-clash-dead');
});
afterAll(() => wizard?.close());

it.each(SCREENS.filter(({ name }) => SHOWN.includes(name)))(
  'the focus is seen on every control of $name, in every look',
  async (screen) => {
    const unseen: string[] = [];
    const guises = LOOKS.map((look) => ({ language: 'en' as const, look }));
    await visit(
      wizard,
      screen,
      async ({ look }) => {
        const rings = await focusRings(wizard, screen.name === 'welcome' ? '' : SIDE_BAR);
        expect(rings.length).toBeGreaterThan(3);
        for (const { control, seen, least } of rings)
          if (seen < least) unseen.push(`${look}: ${control}: ${seen} of ${Math.round(least)} pixels`);
      },
      guises,
    );
    expect(unseen).toEqual([]);
  },
  120_000,
);
