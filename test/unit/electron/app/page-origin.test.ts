import { describe, expect, it } from 'vitest';
import { APP_PAGE, ownPageJudge } from '../../../../electron/app/page-origin.ts';

const isOwnPage = ownPageJudge();

describe('ownPageJudge', () => {
  it.each([APP_PAGE, 'app://gomod-doctor/index.html', 'app://gomod-doctor/assets/a.js?x#y'])(
    'knows %s as our own',
    (address) => expect(isOwnPage(address)).toBe(true),
  );

  it.each([
    '',
    'about:blank',
    'about:srcdoc',
    'app://gomod-doctor.evil/',
    'app://evil/gomod-doctor',
    'app://gomod-doctor:80/',
    'app://user@gomod-doctor/',
    'apps://gomod-doctor/',
    'file:///app://gomod-doctor/',
    'https://gomod-doctor/',
    'http://127.0.0.1:5173/',
    'data:text/html,app://gomod-doctor/',
    'blob:app://gomod-doctor/1234',
    'javascript:app://gomod-doctor/',
  ])('does not take %s for our own', (address) => expect(isOwnPage(address)).toBe(false));

  it('knows the development server of this start, that port only', () => {
    const inDevelopment = ownPageJudge('http://127.0.0.1:5173');
    expect(inDevelopment('http://127.0.0.1:5173/main.tsx')).toBe(true);
    expect(inDevelopment('http://127.0.0.1:5174/')).toBe(false);
    expect(inDevelopment('http://localhost:5173/')).toBe(false);
    expect(inDevelopment('ws://127.0.0.1:5173/')).toBe(false);
  });
});
