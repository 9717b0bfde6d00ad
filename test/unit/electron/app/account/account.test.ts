// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type AccountPage, accountHtml } from '../../../../../electron/app/account/account-page.ts';
import { type AccountDocument, serveForm } from '../../../../../electron/app/account/serve-form.ts';
import { LANGUAGES } from '../../../../../shared/domain/text.ts';
import { accountBoundary } from '../../../../../shared/ipc/account-boundary.ts';
import { answerCall } from '../../../../../shared/ipc/answer-call.ts';
import { accountWords } from '../../../../../shared/text/ui/account.ts';

const page: AccountPage = { language: 'en', look: 'light', host: 'git.corp.example.com', file: '/home/li/.netrc' };
let document = globalThis.document;
const field = (id: string) => document.getElementById(id) as HTMLInputElement;
const taken = { ok: true, value: {} };
const give = vi.fn(async (_typed: unknown) => taken as unknown);
const leave = vi.fn();

async function open(one: AccountPage = page): Promise<void> {
  // A document of its own: what listens to it goes with it.
  document = new DOMParser().parseFromString(accountHtml(one).replace(/<link[^>]*>/u, ''), 'text/html');
  serveForm(document as unknown as AccountDocument, { give, leave });
  document.dispatchEvent(new Event('DOMContentLoaded'));
}

async function submit(login: string, password: string): Promise<void> {
  field('login').value = login;
  field('password').value = password;
  field('form').dispatchEvent(new Event('submit', { cancelable: true }));
  await vi.waitFor(() => expect(give).toHaveBeenCalled(), 10_000);
  await Promise.resolve();
}

beforeEach(() => {
  vi.clearAllMocks();
});

describe('the window that asks for an account', () => {
  it.each(LANGUAGES)('names host and file, and each field, in %s', async (language) => {
    await open({ ...page, language });
    const text = document.body.textContent;
    expect(text).toContain(accountWords.lead[language]({ host: page.host }));
    expect(text).toContain(accountWords.where[language]({ file: page.file }));
    for (const [id, word] of [
      ['login', accountWords.login],
      ['password', accountWords.password],
    ] as const)
      expect(document.querySelector(`label[for=${id}]`)?.textContent).toBe(word[language]);
    expect(field('password').type).toBe('password');
  });

  it('shows what a hostile file name says and runs none of it', async () => {
    await open({ ...page, file: '/home/<img src=x onerror=alert(1)>"&' });
    expect(document.querySelector('img')).toBeNull();
    expect(document.body.textContent).toContain('/home/<img src=x onerror=alert(1)>"&');
    expect(accountHtml(page)).not.toContain('<script');
  });

  it('hands what was typed to main, once, and empties the field', async () => {
    await open();
    await submit(' dev ', 'token-of-dev');
    expect(give).toHaveBeenCalledExactlyOnceWith({ login: 'dev', password: 'token-of-dev' });
    await vi.waitFor(() => expect(field('password').value).toBe(''), 10_000);
    expect(field('wrong').hidden).toBe(true);
  });

  it('says what netrc cannot hold', async () => {
    await open();
    give.mockResolvedValueOnce({ ok: false, failure: { code: 'malformed', operation: 'account.give' } });
    await submit('dev', 'two words');
    await vi.waitFor(() => expect(field('wrong').hidden).toBe(false), 10_000);
  });

  it.each(['cancel', 'Escape'])('is left by %s', async (way) => {
    await open();
    if (way === 'cancel') field('cancel').click();
    else document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(leave).toHaveBeenCalledTimes(1);
    expect(give).not.toHaveBeenCalled();
  });
});

describe('main', () => {
  it.each([
    { login: 'dev', password: 'two words' },
    { login: 'dev', password: '' },
    { login: 'a#b', password: 'x' },
    { login: 'dev', password: 'x\nmachine evil' },
    { login: 'dev', password: 'x', host: 'elsewhere' },
    'dev',
  ])('takes only what netrc can hold, and never repeats it: %j', async (typed) => {
    const taker = vi.fn(() => ({}));
    const handlers = { 'account.give': taker, 'account.leave': () => ({}) };
    const reply = await answerCall(accountBoundary, handlers, 'account.give', typed);
    expect(reply).toMatchObject({ ok: false, failure: { code: 'malformed' } });
    expect(taker).not.toHaveBeenCalled();
    if (typeof typed === 'object' && typed.password.length > 2)
      expect(JSON.stringify(reply)).not.toContain(typed.password);
  });
});
