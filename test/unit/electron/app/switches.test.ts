import { describe, expect, it } from 'vitest';
import { readSwitches } from '../../../../electron/app/switches.ts';

const ALL = {
  GMD_USER_DATA: '/tmp/profile',
  GMD_DEV_SERVER: 'http://127.0.0.1:5173/some/path',
  GMD_EXIT_AFTER_VERDICT: '1',
  GMD_START_CHECK: '1',
};

describe('readSwitches', () => {
  it('reads all of them in a checkout', () => {
    expect(readSwitches(ALL, false)).toEqual({
      userData: '/tmp/profile',
      devServer: 'http://127.0.0.1:5173',
      exitAfterVerdict: true,
      startCheck: true,
    });
  });

  it('opens no door in a packaged program', () => {
    expect(readSwitches(ALL, true)).toEqual({ exitAfterVerdict: true, startCheck: true });
  });

  it('is off by default, also for empty values', () => {
    const off = { exitAfterVerdict: false, startCheck: false };
    expect(readSwitches({}, false)).toEqual(off);
    expect(readSwitches({ GMD_USER_DATA: '', GMD_DEV_SERVER: '', GMD_EXIT_AFTER_VERDICT: '' }, false)).toEqual(off);
  });

  it.each([
    'http://example.com:5173',
    'http://127.0.0.1.example.com',
    'https://127.0.0.1',
    'file:///etc/passwd',
    'http://127.0.0.1@evil.example',
    'nonsense',
  ])('takes no page from %s', (GMD_DEV_SERVER) => {
    expect(readSwitches({ GMD_DEV_SERVER }, false).devServer).toBeUndefined();
  });
});
