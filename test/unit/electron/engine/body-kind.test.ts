import { describe, expect, it } from 'vitest';
import { bodyKind, infoVersion, plainReason } from '../../../../electron/engine/body-kind.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a body', () => {
  it.each([
    ['info', '{"Version":"v1.1.1","Time":"2018-11-27T00:00:00Z"}'],
    ['info', '\n {"Time":"x", "Version" : "v1"}'],
    ['mod', 'module example.org/a\n\ngo 1.21\n'],
    ['mod', '// Deprecated: no\n\nmodule "example.org/a"\n'],
    ['list', 'v1.0.0\nv1.1.0\nv1.2.0-rc.1+incompatible\n'],
    ['list', 'v1.0.0'],
    ['html', '<!DOCTYPE html><title>log in</title>'],
    ['html', '\ufeff\r\n <HTML><body>'],
    ['html', '<script>location="/login"</script>'],
    ['html', '<?xml version="1.0"?><html>'],
    ['html', '<div>no</div>'],
    ['text', 'not found: a.example/a@v9.9.9: invalid version'],
    ['text', '错误：没有这个模块'],
    ['text', '{"error":"no"}'],
    ['text', 'v1.0.0 is not a list'],
    ['text', ' \n '],
    ['other', 'a\u0000b'],
    ['empty', ''],
  ])('is %s: %j', (kind, text) => {
    expect(bodyKind(bytes(text))).toBe(kind);
  });

  it.each([
    ['zip', [0x50, 0x4b, 3, 4]],
    ['zip', [0x50, 0x4b, 5, 6]],
    ['text', [0x50, 0x4b, 0x41, 0x42]],
    ['other', [0x1f, 0x8b, 8, 0]],
  ])('is judged by its bytes: %s', (kind, raw) => {
    expect(bodyKind(Uint8Array.from(raw))).toBe(kind);
  });

  it.each([
    ['versions without a line end', 'list', 'v1.10.10'.repeat(500)],
    ['versions that end in something else', 'text', `${'v1.10.10 '.repeat(450)}!`],
    ['comment signs', 'text', '/'.repeat(4096)],
    ['comments', 'text', '//\n'.repeat(1300)],
    ['blanks', 'text', `module${' '.repeat(4096)}`],
    ['angle brackets', 'text', '<'.repeat(4096)],
  ])('of a hostile server is read to its end: %s', (_, kind, text) => {
    expect(bodyKind(bytes(text))).toBe(kind);
  });
});

describe('a refusal in plain text', () => {
  it.each([
    ['its first line', 'text/plain; charset=UTF-8', 'not found: a\nmore', 'not found: a'],
    ['without escapes', 'text/plain', '\u001b[31mred\u001b[0m\u202e', '[31mred [0m'],
    ['at most 200 characters', 'text/plain', 'x'.repeat(2000), 'x'.repeat(200)],
    ['none in a page', 'text/html', 'not found', undefined],
    ['none that is empty', 'text/plain', '\n\n', undefined],
    ['none without a body', 'text/plain', '', undefined],
  ])('is %s', (_, contentType, text, reason) => {
    expect(plainReason(contentType, bytes(text))).toBe(reason);
  });
});

describe('the version of a .info', () => {
  it.each([
    ['{"Version":"v1.1.1"}', 'v1.1.1'],
    ['{"Version":7}', undefined],
    ['["Version"]', undefined],
    ['null', undefined],
    ['{"Version":"v1', undefined],
    ['<html>', undefined],
  ])('of %s is %s', (text, version) => {
    expect(infoVersion(bytes(text))).toBe(version);
  });

  it('is cut to what can be shown', () => {
    expect(infoVersion(bytes(JSON.stringify({ Version: 'v'.repeat(5000) })))).toHaveLength(200);
  });
});
