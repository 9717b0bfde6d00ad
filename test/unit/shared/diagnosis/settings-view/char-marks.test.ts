import { describe, expect, it } from 'vitest';
import { charMarks } from '../../../../../shared/diagnosis/settings-view/char-marks.ts';
import { segmentsOf } from '../../../../../shared/diagnosis/settings-view/segments.ts';

const kinds = (name: string, value: string) =>
  charMarks(name, value).map(({ start, kind, harmless }) => `${start} ${kind}${harmless ? ' harmless' : ''}`);

describe('odd chars', () => {
  it.each<[string, string, readonly string[]]>([
    ['GOPROXY', 'https://goproxy.cn，direct', ['18 wrong-separator']],
    ['GOPROXY', 'https://goproxy.cn;direct', ['18 wrong-separator']],
    ['GOPROXY', '"https://goproxy.cn,direct"', ['0 quote', '26 quote']],
    ['GOPROXY', 'https://goproxy.cn , direct', []],
    ['GOPROXY', 'https://goproxy.cn,direct\r', ['25 carriage-return harmless']],
    ['GOPROXY', 'https://goproxy.cn direct', ['18 blank-inside']],
    ['GOPROXY', '\ufeffhttps://goproxy.cn', ['0 invisible']],
    ['GOPROXY', 'https:／／goproxy.cn', ['6 full-width', '7 full-width']],
    ['GOPROXY', 'https:\\\\goproxy.cn', ['6 backslash', '7 backslash']],
    ['GOSUMDB', 'sum.golang.org https://sum.golang.google.cn', []],
    ['GOPRIVATE', 'git.corp.example, *.corp.example ', ['17 blank', '32 blank']],
    ['GOPRIVATE', 'git.corp.example\r', ['16 carriage-return']],
    ['GOPRIVATE', 'git.corp.example；github.com/us', ['16 wrong-separator']],
    ['GO111MODULE', 'on ', ['2 blank']],
    ['GOFLAGS', "-mod=mod '-ldflags=-X a=b'", []],
    ['GOAUTH', 'netrc; git /home/li/work', []],
    ['GOVCS', 'public:git | hg', []],
    ['HTTPS_PROXY', ' http://127.0.0.1:7890', ['0 blank']],
    ['https_proxy', '“http://127.0.0.1:7890”', ['0 quote', '22 quote']],
    ['NO_PROXY', 'localhost, 10.0.0.0/8;corp.example', ['21 wrong-separator']],
    ['GOPATH', 'C:\\Program Files\\go；一（二）', []],
    ['GOPATH', '"C:\\go"', ['0 quote', '6 quote']],
    ['SSL_CERT_FILE', '/etc/ca.pem ', ['11 blank']],
  ])('of %s=%j are found where they do harm', (name, value, expected) => {
    expect(kinds(name, value)).toEqual(expected);
  });

  it('tell what was meant', () => {
    expect(charMarks('GOPROXY', 'a，b').map(({ codePoint, meant }) => [codePoint, meant])).toEqual([['U+FF0C', ',']]);
  });
});

describe('segments', () => {
  const cut = (name: string, value: string) =>
    segmentsOf(value, charMarks(name, value)).map(({ shown, mark }) => (mark ? `<${shown}>` : shown));

  it('cut the value at its marks and show what cannot be seen', () => {
    expect(cut('GOPROXY', 'https://goproxy.cn，direct')).toEqual(['https://goproxy.cn', '<，>', 'direct']);
    expect(cut('GOPRIVATE', 'a.b, c.d\r')).toEqual(['a.b,', '<·>', 'c.d', '<\\r>']);
    expect(cut('GOPROXY', '\u200bhttps://x')).toEqual(['<⟨U+200B⟩>', 'https://x']);
    expect(cut('GOPROXY', '')).toEqual([]);
  });

  it('let a char win over the entry that it is in', () => {
    const entry = { start: 0, end: 3, kind: 'entry', codePoint: '', meant: '', harmless: false } as const;
    const char = { ...entry, start: 1, end: 2, kind: 'quote' } as const;
    expect(segmentsOf('abcd', [entry, char]).map(({ text, mark }) => [text, mark])).toEqual([
      ['a', 'entry'],
      ['b', 'char'],
      ['c', 'entry'],
      ['d', null],
    ]);
  });

  it('put together are the value again', () => {
    const value = ' “https://goproxy.cn”；direct\r\n';
    expect(
      segmentsOf(value, charMarks('GOPROXY', value))
        .map(({ text }) => text)
        .join(''),
    ).toBe(value);
  });
});
