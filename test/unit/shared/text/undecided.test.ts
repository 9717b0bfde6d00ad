import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../../shared/domain/text.ts';
import { undecidedText } from '../../../../shared/text/undecided.ts';

const CODES = ['go-not-run', 'go-not-finished', 'go-failed-unexplained'];

describe('undecidedText', () => {
  it.each(CODES)('says of %s what is open and what would decide it', (code) => {
    expect(undecidedText(code, 'zh-CN')).toMatch(/不能确定.*再.*检查一次/u);
    expect(undecidedText(code, 'en')).toMatch(/could not be decided.*\bcheck\b/u);
    for (const language of LANGUAGES) expect(undecidedText(code, language)).not.toContain(code);
  });

  it('speaks one language at a time', () => {
    for (const code of CODES) expect(undecidedText(code, 'en')).not.toMatch(/[\u3400-\u9fff]/u);
    for (const code of CODES) expect(undecidedText(code, 'zh-CN')).not.toMatch(/[a-z]+ [a-z]+ [a-z]+/u);
  });

  it.each(['from-the-future', 'toString', '__proto__'])('shows the unknown code %s as it is', (code) => {
    for (const language of LANGUAGES) expect(undecidedText(code, language)).toContain(code);
  });
});
