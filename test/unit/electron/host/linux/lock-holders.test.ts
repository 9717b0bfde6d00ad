import { describe, expect, it } from 'vitest';
import { lockHolders, parseLocks } from '../../../../../electron/host/linux/lock-holders.ts';

describe('locks as the kernel lists them', () => {
  it('are read with the process and the file', () => {
    const text = `1: FLOCK  ADVISORY  WRITE 3568 fd:00:2531452 0 EOF
1: -> FLOCK  ADVISORY  WRITE 3569 fd:00:2531452 0 EOF
2: POSIX  ADVISORY  READ 1 00:1a:6801 0 EOF
3: OFDLCK ADVISORY  WRITE -1 00:06:12 0 0
`;
    expect(parseLocks(text)).toEqual([
      { pid: 3568, file: '253:0:2531452' },
      { pid: 1, file: '0:26:6801' },
    ]);
  });

  it.each(['', 'nonsense\n', '1: FLOCK\n'])('are none in %j', (text) => {
    expect(parseLocks(text)).toEqual([]);
  });

  it('are none of a file that is not there', async () => {
    expect(await lockHolders(['/nonexistent/x.lock'])).toEqual({ ok: true, value: [] });
  });
});
