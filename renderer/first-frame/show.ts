import type { Preferences } from '../../shared/ipc/preference-values.ts';
import { colorSchemeOf, lookOf } from '../theme/look.ts';
import { FRAME_SHEET, frameClass, frameId, STARTS_CHECK } from './names.ts';

/** The first screen that stands until React has drawn the same one. */
export interface FirstFrame {
  /** Resolves when no button is held down: it would be taken from under the finger. */
  readonly free: () => Promise<void>;
  /** To be called once React has drawn: buttons that were pressed meanwhile are pressed now. */
  readonly leave: () => void;
}

/**
 * Shows the first screen as it was drawn when the page was built (`render.tsx`). Its main button works from its first picture
 * on, by `start`; what else is pressed is done by React a moment later. Null where no page was built, as in development.
 */
export function showFirstFrame(
  root: HTMLElement,
  { language, theme }: Preferences,
  start: () => void,
): FirstFrame | null {
  const built = document.getElementById(frameId(language));
  if (!(built instanceof HTMLTemplateElement)) return null;
  const look = lookOf(theme, (query) => matchMedia(query).matches);
  document.documentElement.lang = language;
  document.documentElement.style.colorScheme = colorSchemeOf(look);
  root.className = frameClass(look);
  root.replaceChildren(built.content.cloneNode(true));

  const pressed: string[] = [];
  const press = ({ target }: Event): void => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    if (button.hasAttribute(STARTS_CHECK)) start();
    else pressed.push(nameOf(button));
  };
  root.addEventListener('click', press);
  return {
    free: async () => {
      while (root.querySelector('button:active')) await new Promise(requestAnimationFrame);
    },
    leave: () => {
      root.removeEventListener('click', press);
      root.removeAttribute('class');
      document.getElementById(FRAME_SHEET)?.remove();
      for (const name of pressed)
        [...root.querySelectorAll('button')].find((button) => nameOf(button) === name)?.click();
    },
  };
}

/** What tells a button from the others, in the frame and in what React draws. */
function nameOf(button: Element): string {
  return button.getAttribute('aria-label') ?? button.textContent ?? '';
}
