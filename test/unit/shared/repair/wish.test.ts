import { describe, expect, it } from 'vitest';
import { wishSchema } from '../../../../shared/repair/wish.ts';

const takes = (name: string, value: string | null): boolean => wishSchema.safeParse({ name, value }).success;

describe('a wished setting', () => {
  it.each([
    ['GOPROXY', 'https://goproxy.cn,direct'],
    ['GOPRIVATE', '*.corp.example'],
    ['GOPRIVATE', 'github.com/corp'],
    ['GONOPROXY', '*'],
    ['GOSUMDB', null],
  ])('may be %s with %j', (name, value) => expect(takes(name, value)).toBe(true));

  it.each([
    ['GOFLAGS', '-toolexec=evil'],
    ['GOAUTH', 'evil'],
    ['PATH', '/tmp'],
    ['GOSUMDB', ' off '],
    ['GOPRIVATE', '*'],
    ['GONOSUMDB', '*.corp.example,github.com'],
    ['GOPROXY', ''],
    ['GOPROXY', 'https://a\nGOFLAGS=-toolexec=evil'],
    ['GOPROXY', 'https://li:***@goproxy.cn'],
    ['GOPROXY', 'x'.repeat(4097)],
  ])('is never %s with %j', (name, value) => expect(takes(name, value)).toBe(false));
});
