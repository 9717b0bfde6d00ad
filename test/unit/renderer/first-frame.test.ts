// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { showFirstFrame } from '../../../renderer/first-frame/show.ts';

const BUTTONS =
  '<button data-starts-check="true"><svg></svg>Start</button><button aria-label="Look"></button><button>History</button>';

let root: HTMLElement;
let starts: number;
beforeEach(() => {
  starts = 0;
  document.body.innerHTML = `<link id="first-frame-sheet"><div id="root"></div><template id="first-frame-en">${BUTTONS}</template>`;
  root = document.getElementById('root') as HTMLElement;
});
afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('lang');
  document.documentElement.removeAttribute('style');
});

const show = (language: 'en' | 'zh-CN' = 'en') =>
  showFirstFrame(root, { language, theme: 'contrast' }, () => {
    starts += 1;
  });
const buttons = () => [...root.querySelectorAll('button')];
/** What React draws in its place; says which of its buttons were pressed. */
const drawAgain = (html: string): string[] => {
  const pressed: string[] = [];
  root.innerHTML = html;
  for (const button of buttons())
    button.addEventListener('click', () => pressed.push(button.getAttribute('aria-label') ?? button.textContent ?? ''));
  return pressed;
};

describe('the first frame', () => {
  it('is shown in its language and look, and leaves nothing of itself', () => {
    const frame = show();
    expect(buttons()).toHaveLength(3);
    expect(root.className).toBe('first-frame-contrast');
    expect(document.documentElement.lang).toBe('en');
    expect(document.documentElement.style.colorScheme).toBe('dark');
    frame?.leave();
    expect(root.outerHTML.startsWith('<div id="root">')).toBe(true);
    expect(document.getElementById('first-frame-sheet')).toBeNull();
  });

  it('starts a check at once, and once only', () => {
    const frame = show();
    buttons()[0]
      ?.querySelector('svg')
      ?.dispatchEvent(new Event('click', { bubbles: true }));
    expect(starts).toBe(1);
    const pressed = drawAgain(BUTTONS);
    frame?.leave();
    expect(starts).toBe(1);
    expect(pressed).toEqual([]);
  });

  it('presses again what was pressed before React was there, in order, as far as it is there', () => {
    const frame = show();
    for (const button of [...buttons()].reverse()) button.click();
    root.click();
    const pressed = drawAgain('<button>Else</button><button aria-label="Look"></button><button>History</button>');
    frame?.leave();
    expect(pressed).toEqual(['History', 'Look']);
    buttons()[0]?.click();
    expect(pressed).toEqual(['History', 'Look', 'Else']);
    expect(starts).toBe(1);
  });

  it('is none where no page was built', () => {
    expect(show('zh-CN')).toBeNull();
    expect(root.className).toBe('');
  });
});
