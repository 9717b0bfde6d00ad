import { expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/domain/text.ts';
import { FAILURE_WORDS } from '../../shared/text/ui/failure-words.ts';
import { history } from '../../shared/text/ui/history.ts';
import type { ReadFullDisk } from './drive-full-disk.ts';
import { driveInWorld } from './in-world.ts';

/** The verdict, as the run tells it when it is opened again. */
const HEALTHY = 'Go modules download fine';
const CRASH = /TypeError|ReferenceError|Unhandled/u;

it('a full disk: the verdict is there, the person is told that history lacks it and why, and can still open it', async () => {
  const read = await driveInWorld<ReadFullDisk>('healthy-goproxy-cn', 'drive-full-disk.ts');
  for (const language of LANGUAGES)
    expect(read.texts[language]).toContain(history.unkept[language]({ why: FAILURE_WORDS['no-space'][language] }));
  expect(read.end).toContain(HEALTHY);
  expect(read.printed).not.toMatch(CRASH);
});
