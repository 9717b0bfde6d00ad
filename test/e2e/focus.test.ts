import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Wizard } from './launch.ts';
import { focusRings } from './screens/focus-ring.ts';
import { MACHINES, SCREENS } from './screens/screens.ts';
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
  'settings',
  'allow-list',
];

/** The same on every screen, so that it is measured on the first one only. */
const SIDE_BAR = 'header';

const SHOWN_SCREENS = SCREENS.filter(({ name }) => SHOWN.includes(name));
const SHOWN_MACHINES = MACHINES.filter((machine) => SHOWN_SCREENS.some((screen) => screen.machine === machine));

describe.each(SHOWN_MACHINES)('on %s', (machine) => {
  let wizard: Wizard;
  beforeAll(async () => {
    wizard = await openOn(machine);
  });
  afterAll(() => wizard?.close());

  it.each(SHOWN_SCREENS.filter((screen) => screen.machine === machine))(
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
  );
});
