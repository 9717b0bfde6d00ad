import { expect, it } from 'vitest';
import { accountWords } from '../../shared/text/ui/account.ts';
import type { ReadAccount } from './drive-account.ts';
import { driveInWorld } from './in-world.ts';

it('an account is typed into a window of main’s, proven by a real download, and taken out again', async () => {
  const account = { login: 'dev', password: 'token-of-dev' };
  const read = await driveInWorld<ReadAccount>('private-no-account', 'drive-account.ts', account);
  expect(read.asked).toContain(accountWords.lead['zh-CN']({ host: 'git.corp.example.com' }));
  expect(read.doors).toBe('["undefined","undefined",false]');
  expect(read.preview).toContain('.netrc');
  expect(read.solved).toContain('go mod download');
  expect(read.netrc).toBe('machine git.corp.example.com login dev password token-of-dev\n');
  expect(read.undone).toBe('gone');
  expect(read.journal).toContain('netrc');
  for (const text of [read.seenByPage, read.journal, read.printed, read.solved])
    expect(text).not.toContain('token-of-dev');
});
