import { describe, expect, it } from 'vitest';
import { failureDetail } from '../../../../shared/ipc/failure-detail.ts';

describe('failureDetail', () => {
  it.each([
    ['https://alice:hunter2@proxy.example:8080 refused', 'https://***@proxy.example:8080 refused'],
    ['socks5://token@10.0.0.1', 'socks5://***@10.0.0.1'],
    ['Proxy-Authorization: Basic YWxpY2U6aHVudGVyMg==', 'Proxy-Authorization: Basic ***'],
    ['authorization: Bearer abc.def.ghi, next', 'authorization: Bearer ***, next'],
    ['password=hunter2&user=alice', 'password=***&user=alice'],
    ['"access_token": "abc123"', '"access_token": "***"'],
    ['machine a login b with ghp_0123456789abcdefABCDEF', 'machine a login b with ***'],
  ])('takes the secret out of %s', (text, expected) => {
    expect(failureDetail(new Error(text))).toBe(expected);
  });

  it('is one short line, whatever was thrown', () => {
    expect(failureDetail(new Error('first\r\nsecond\u0000\u001b[31mthird'))).toBe('first second [31mthird');
    expect(failureDetail('plain')).toBe('plain');
    expect(failureDetail({ secret: 'hunter2' })).toBe('unknown error');
    expect(failureDetail(null)).toBe('unknown error');
    expect(failureDetail('x'.repeat(100_000)).length).toBeLessThan(400);
  });
});
