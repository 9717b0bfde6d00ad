import type { Reply } from '../../../shared/ipc/failure.ts';

/** The parts of a browser's elements that the form needs; main's room knows no browser. */
export interface FormElement {
  value: string;
  hidden: boolean;
  focus(): void;
  addEventListener(type: 'submit' | 'click', listener: (event: { preventDefault(): void }) => void): void;
}

export interface AccountDocument {
  getElementById(id: string): FormElement | null;
  addEventListener(type: 'DOMContentLoaded', listener: () => void): void;
  addEventListener(type: 'keydown', listener: (event: { readonly key: string }) => void): void;
}

/** Where what was typed goes. */
export interface AccountCalls {
  give(typed: { readonly login: string; readonly password: string }): unknown;
  leave(): unknown;
}

/** Sends the form to main, and says so where main could not take it. The fields are emptied as soon as it has. */
export function serveForm(document: AccountDocument, { give, leave }: AccountCalls): void {
  document.addEventListener('DOMContentLoaded', () => {
    const [form, login, password, wrong, cancel] = ['form', 'login', 'password', 'wrong', 'cancel'].map((id) =>
      document.getElementById(id),
    );
    if (!form || !login || !password || !wrong || !cancel) return;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const reply = (await give({ login: login.value.trim(), password: password.value })) as Reply<unknown> | undefined;
      wrong.hidden = reply?.ok === true;
      if (reply?.ok) password.value = '';
      else password.focus();
    });
    cancel.addEventListener('click', () => void leave());
    login.focus();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') void leave();
  });
}
