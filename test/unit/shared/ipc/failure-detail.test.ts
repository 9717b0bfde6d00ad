import { describe, expect, it } from 'vitest';
import { failureDetail } from '../../../../shared/ipc/failure-detail.ts';

describe('failureDetail', () => {
  it.each([
    'https://alice:hunter2@proxy.example:8080 refused',
    'socks5://hunter2@10.0.0.1',
    'Proxy-Authorization: Basic hunter2',
    'authorization: Bearer hunter2, next',
    'password=hunter2&user=alice',
    '"access_token": "hunter2"',
    `${'x'.repeat(250)} https://alice:${'hunter2'.repeat(40)}@proxy.example`,
    'first line\nmachine example.com login alice password hunter2',
  ])('takes the secret out of %s', (text) => {
    expect(failureDetail(new Error(text))).not.toContain('hunter2');
    expect(failureDetail(new Error(text))).toContain('***');
  });

  it('is one short line, whatever was thrown', () => {
    expect(failureDetail(new Error('first\r\nsecond\u0000\u001b[31mthird'))).toBe('first second [31mthird');
    expect(failureDetail('plain')).toBe('plain');
    expect(failureDetail({ secret: 'hunter2' })).toBe('unknown error');
    expect(failureDetail(null)).toBe('unknown error');
    expect(failureDetail('x'.repeat(100_000)).length).toBeLessThan(400);
  });
});
