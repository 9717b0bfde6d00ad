// Is a mirror that lies ever chosen? Six mirrors of drawn natures, liars nearer than the others. A fixed seed here, a hundred
// fresh ones in each round of `npm run hunt -- mirrors`.
import { describe, onTestFailed, test, vi } from 'vitest';
import { choiceOf } from '../../shared/mirrors/choose-mirrors.ts';
import { isUsable } from '../../shared/mirrors/judge-mirror.ts';
import { mirrorsReportSchema } from '../../shared/mirrors/mirror-report.ts';
import { requireDoctor } from './diagnose.ts';
import { doctorIn } from './doctor-in.ts';
import { drawMirrors } from './generated/mirrors.ts';
import { readLabCache } from './plan/lab-cache.ts';
import { bootWorld } from './sandbox/boot.ts';
import { requireLab } from './sandbox/requirements.ts';
import { setUpLab } from './setup.mjs';

const hunted = process.env['HUNT_SEED'];
const FIRST = Number(hunted ?? '20261128');
const COUNT = Number(process.env['HUNT_COUNT'] ?? (hunted === undefined ? '4' : '100'));

vi.setConfig({ maxConcurrency: 4, testTimeout: 300_000 });

requireLab();
requireDoctor();
const cache = readLabCache(setUpLab());

describe.concurrent('mirrors drawn', () => {
  for (let seed = FIRST; seed < FIRST + COUNT; seed++) {
    const drawn = drawMirrors(seed);
    test(`seed ${seed}: ${drawn.setting}`, async ({ expect }) => {
      onTestFailed(() =>
        console.info(
          `replay: HUNT_SEED=${seed} HUNT_COUNT=1 npx vitest run --project lab test/lab/drawn-mirrors.test.ts`,
        ),
      );
      const sandbox = await bootWorld(drawn.world, cache);
      try {
        const { stdout, stderr } = await doctorIn(sandbox, ['mirrors', '--json', '--lang', 'en'], 120);
        expect(stdout, stderr).not.toBe('');
        const report = mirrorsReportSchema.parse(JSON.parse(stdout));
        const { mirrors, choice } = report;
        const entriesOf = ({ goproxy }: typeof choice) => (goproxy ?? '').split(/[|,]/u);
        const entries = entriesOf(choice);
        expect(entries.filter((url) => drawn.liars.includes(url))).toEqual([]);
        for (const { url, verdict } of mirrors)
          if (drawn.liars.includes(url)) expect(isUsable(verdict), url).toBe(false);
        // Nor where a person asks for it.
        for (const liar of drawn.liars) expect(entriesOf(choiceOf(report, false, liar))).not.toContain(liar);
        if (drawn.sound.length > 0) expect(drawn.sound).toContain(entries[0]);
      } finally {
        sandbox.close();
      }
    });
  }
});
