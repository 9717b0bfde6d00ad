import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../../shared/domain/text.ts';
import { fromFragment, toFragment } from '../../../../shared/ipc/first-look.ts';
import { THEMES } from '../../../../shared/ipc/preference-values.ts';

describe('the look that the page is told by its address', () => {
  it('is the one that main said', () => {
    for (const language of LANGUAGES)
      for (const theme of THEMES) expect(fromFragment(toFragment({ language, theme }))).toEqual({ language, theme });
  });

  it('is none for everything else', () => {
    for (const fragment of ['', '#', '#en', '#en,', '#fr,dark', '#en,pink', '#en,dark,light', '#dark,en', '#/history'])
      expect(fromFragment(fragment)).toBeNull();
  });
});
