import { expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/domain/text.ts';
import { CHANGE_SET_WORDS } from '../../shared/text/repair-words.ts';
import { FAILURE_WORDS } from '../../shared/text/ui/failure-words.ts';
import { history } from '../../shared/text/ui/history.ts';
import { recovery } from '../../shared/text/ui/repair.ts';
import type { Adversity, ReadAdversity } from './drive-adversity.ts';
import { driveInWorld } from './in-world.ts';

const drive = (world: string, adversity: Adversity) =>
  driveInWorld<ReadAdversity>(world, 'drive-adversity.ts', { adversity });

/** The verdict, as the run tells it when it is opened again. */
const HEALTHY = 'Go modules download fine';
const CRASH = /TypeError|ReferenceError|Unhandled/u;

it('a full disk: the verdict is there, the person is told that history lacks it and why, and can still open it', async () => {
  const read = await drive('healthy-goproxy-cn', 'full-disk');
  for (const language of LANGUAGES)
    expect(read.texts[language]).toContain(history.unkept[language]({ why: FAILURE_WORDS['no-space'][language] }));
  expect(read.end).toContain(HEALTHY);
  expect(read.printed).not.toMatch(CRASH);
});

it('an engine killed in a repair: told at once, found again when the page is loaded anew, and taken back whole', async () => {
  const read = await drive('goproxy-no-fallthrough', 'killed-repair');
  for (const language of LANGUAGES) expect(read.texts[language]).toContain(recovery.died[language]);
  expect(read.end).toContain(CHANGE_SET_WORDS.undone.en);
  const [before, after] = read.goproxy;
  expect(before).toMatch(/^https:/u);
  expect(after).toBe(before);
  expect(read.printed).not.toMatch(CRASH);
});
