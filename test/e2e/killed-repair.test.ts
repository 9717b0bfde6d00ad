// A repair that is cut off by SIGKILL between its change and its proof, and what a new process of the program makes of it.
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/domain/text.ts';
import { CHANGE_SET_WORDS } from '../../shared/text/repair-words.ts';
import { recovery } from '../../shared/text/ui/repair.ts';
import type { Killing, ReadKilledRepair } from './drive-killed-repair.ts';
import { driveInWorld } from './in-world.ts';

/** Two starts, two checks and a repair. */
const TWO_CHECKS_MS = 150_000;

const BROKEN = /^https:\/\/goproxy\.io,/u;

async function drive(killing: Killing): Promise<ReadKilledRepair> {
  const read = await driveInWorld<ReadKilledRepair>(
    'goproxy-no-fallthrough',
    'drive-killed-repair.ts',
    killing,
    TWO_CHECKS_MS,
  );
  for (const language of LANGUAGES) {
    expect(read.offered[language]).toContain(recovery.takeBack[language]);
    expect(read.offered[language]).toContain(recovery.keep[language]);
    expect(read.offered[language]).toContain('GOPROXY');
  }
  // It was cut off in the middle: the change was made.
  expect(read.goproxy.before).toMatch(BROKEN);
  expect(read.goproxy.cut).not.toBe(read.goproxy.before);
  expect(read.goproxy.undone).toBe(read.goproxy.before);
  expect(read.printed).not.toMatch(/TypeError|ReferenceError|Unhandled/u);
  return read;
}

describe('the program, started anew', { timeout: TWO_CHECKS_MS + 5000 }, () => {
  it('takes back what a repair left whose engine was killed', async () => {
    const read = await drive({ kills: 'engine', decides: 'take-back' });
    for (const language of LANGUAGES) expect(read.died[language]).toContain(recovery.died[language]);
    expect(read.goproxy.decided).toBe(read.goproxy.before);
    expect(read.history).toContain(CHANGE_SET_WORDS.undone.en);
  });

  it('takes back what it left when all of it was killed', async () => {
    const read = await drive({ kills: 'program', decides: 'take-back' });
    expect(read.goproxy.decided).toBe(read.goproxy.before);
    expect(read.history).toContain(CHANGE_SET_WORDS.undone.en);
  });

  it('brings it to its end by a check that proves the change, which can still be undone', async () => {
    const read = await drive({ kills: 'program', decides: 'complete' });
    expect(read.goproxy.decided).toBe(read.goproxy.cut);
    expect(read.history).toContain(CHANGE_SET_WORDS.applied.en);
  });
});
