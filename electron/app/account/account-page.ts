import type { Language } from '../../../shared/domain/text.ts';
import { accountWords as words } from '../../../shared/text/ui/account.ts';

/** What the window says and how it looks. */
export interface AccountPage {
  readonly language: Language;
  readonly look: 'light' | 'dark' | 'contrast';
  readonly host: string;
  readonly file: string;
}

/** The document may load its one style sheet, and run nothing: what works in it is the preload. */
export const ACCOUNT_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The whole document, finished: it has no script that could fill it in. */
export function accountHtml({ language, look, host, file }: AccountPage): string {
  const say = (text: string) => text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
  const field = (id: string, type: string, label: string) =>
    `<label for="${id}">${say(label)}</label><input id="${id}" type="${type}" autocomplete="off" spellcheck="false" autocapitalize="off">`;
  return `<!doctype html>
<html lang="${language}" class="${look}">
<head><meta charset="UTF-8"><title>${say(words.title[language])}</title><link rel="stylesheet" href="account.css"></head>
<body><main>
<h1>${say(words.lead[language]({ host }))}</h1>
<form id="form" novalidate>
${field('login', 'text', words.login[language])}
${field('password', 'password', words.password[language])}
<p id="wrong" role="alert" hidden>${say(words.wrong[language])}</p>
<p>${say(words.where[language]({ file }))}</p>
<div><button type="submit">${say(words.next[language])}</button><button type="button" id="cancel">${say(words.cancel[language])}</button></div>
</form>
</main></body></html>`;
}

/** The looks of the wizard, as far as one form needs them. */
export const ACCOUNT_CSS = `
:root { --ground: #fafafa; --field: #fff; --ink: #242424; --quiet: #616161; --line: #8a8a8a; --act: #046e8a; --on-act: #fff; --bad: #b10e1c }
:root.dark { --ground: #1f1f1f; --field: #292929; --ink: #fff; --quiet: #adadad; --line: #8a8a8a; --act: #087f9f; --bad: #f0868f; color-scheme: dark }
:root.contrast { --ground: #000; --field: #000; --ink: #fff; --quiet: #fff; --line: #fff; --act: #000; --bad: #ffd400; color-scheme: dark }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 14px/20px "Segoe UI", "Microsoft YaHei UI", "Noto Sans CJK SC", sans-serif }
main { padding: 22px 26px }
h1 { margin: 0 0 14px; font-size: 18px; line-height: 24px; font-weight: 600; overflow-wrap: anywhere }
label { display: block; margin: 10px 0 4px }
input { width: 100%; height: 34px; padding: 0 10px; border: 1px solid var(--line); border-radius: 4px; background: var(--field); color: var(--ink); font: inherit }
p { margin: 12px 0 0; color: var(--quiet); overflow-wrap: anywhere }
#wrong { color: var(--bad) }
div { display: flex; gap: 10px; margin-top: 20px }
button { min-width: 96px; height: 34px; padding: 0 14px; border: 1px solid var(--line); border-radius: 4px; background: var(--field); color: var(--ink); font: inherit; font-weight: 600 }
button[type=submit] { border-color: var(--act); background: var(--act); color: var(--on-act) }
.contrast button[type=submit] { border-color: #ffd400 }
:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px }
`;
