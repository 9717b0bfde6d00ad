import type { Wizard } from '../launch.ts';

/** Room around a control that its ring may take. */
const AROUND = 6;

export interface Ring {
  /** Tag and words of the control. */
  readonly control: string;
  /** Pixels that differ by 3:1 or more between with and without the focus. */
  readonly seen: number;
  /** As many as a line of one pixel along the longer side, which is what Windows underlines a field with. */
  readonly least: number;
}

/** No page has more controls in a row. */
const MOST = 80;

/**
 * Walks the page by the Tab key and measures how visible the focus is on every control: what changes in the picture when
 * it comes, and by which contrast (WCAG 2.4.11 and 2.4.13). What lies in `measured` has been looked at on another screen.
 */
export async function focusRings(wizard: Wizard, measured = ''): Promise<readonly Ring[]> {
  const { page } = wizard;
  const rings: Ring[] = [];
  await startAtTheTop(wizard);
  for (let step = 0; step < MOST; step += 1) {
    await page.keyboard.press('Tab');
    const told = await page.evaluate(
      ([around, elsewhere]) => {
        const element = document.activeElement;
        // Past the end the window itself has the focus for one step.
        if (!element || element === document.body) return 'outside';
        // Once round; or Chromium has found nothing behind the last one, and comes back to it.
        if (element.hasAttribute('data-walked')) return 'round';
        element.setAttribute('data-walked', '');
        if (elsewhere && element.closest(elsewhere)) return 'elsewhere';
        const { x, y, width, height } = element.getBoundingClientRect();
        const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
        const [left, top] = [Math.max(0, Math.floor(x) - around), Math.max(0, Math.floor(y) - around)];
        return {
          control: `<${element.tagName.toLowerCase()}> ${words.trim().slice(0, 40)}`,
          clip: {
            x: left,
            y: top,
            width: Math.min(Math.ceil(width) + 2 * around, innerWidth - left),
            height: Math.min(Math.ceil(height) + 2 * around, innerHeight - top),
          },
          longer: Math.min(Math.max(width, height), innerWidth - left),
        };
      },
      [AROUND, measured] as const,
    );
    if (told === 'round') break;
    if (typeof told === 'string') continue;
    const withIt = await pixels(wizard, told.clip);
    // The next Tab goes on from here all the same.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const without = await pixels(wizard, told.clip);
    rings.push({ control: told.control, seen: differing(withIt, without), least: told.longer * 0.8 });
  }
  await page.evaluate(() => {
    for (const walked of document.querySelectorAll('[data-walked]')) walked.removeAttribute('data-walked');
  });
  return rings;
}

/** So that the next Tab goes to the first control of the page, wherever an earlier walk has ended. */
async function startAtTheTop({ page }: Wizard): Promise<void> {
  await page.evaluate(() => {
    const top = document.createElement('span');
    top.tabIndex = -1;
    document.body.prepend(top);
    top.focus();
    top.remove();
  });
}

/** The picture of an area as BGRA. Playwright's, because it waits for a frame of its own. */
async function pixels({ app, page }: Wizard, clip: { x: number; y: number; width: number; height: number }) {
  const picture = await page.screenshot({ clip, caret: 'hide', animations: 'disabled' });
  const bitmap = await app.evaluate(
    ({ nativeImage }, text) => nativeImage.createFromBuffer(Buffer.from(text, 'base64')).toBitmap().toString('base64'),
    picture.toString('base64'),
  );
  return Buffer.from(bitmap, 'base64');
}

/** Number of pixels whose contrast between both pictures (BGRA) is 3:1 or more. */
function differing(one: Buffer, other: Buffer): number {
  let count = 0;
  for (let at = 0; at + 3 < one.length; at += 4) {
    const [a, b] = [luminance(one, at), luminance(other, at)];
    if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) >= 3) count += 1;
  }
  return count;
}

/** Relative luminance, WCAG 2. */
function luminance(picture: Buffer, at: number): number {
  const [blue, green, red] = [0, 1, 2].map((channel) => {
    const share = (picture[at + channel] ?? 0) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
