/**
 * Runs in the page: what does not fit on it. Says of each fault what is wrong and with which text; empty where all is well.
 * Flowcharts are maps and may be panned; everything else fits the width of the window.
 */
export function layoutFaults(): readonly string[] {
  /** Rounding of fractional sizes. */
  const slack = 2;
  const faults = new Set<string>();
  const named = (element: Element): string =>
    `<${element.tagName.toLowerCase()}> "${(element.textContent ?? '').trim().slice(0, 50)}"`;
  const scrolls = (value: string): boolean => value === 'auto' || value === 'scroll';
  const clips = (value: string): boolean => value === 'hidden' || value === 'clip';

  /** The hint a person gets who rests the pointer there. */
  const hasHint = (element: Element): boolean => element.closest('[title], [aria-hidden="true"]') !== null;
  /** For screen readers only: a point that nobody sees. */
  const isUnseen = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { clipPath, clip, visibility, position } = getComputedStyle(at);
      if (visibility === 'hidden' || (position === 'absolute' && (clip !== 'auto' || clipPath !== 'none'))) return true;
    }
    return false;
  };

  /** The innermost part that sticks out. */
  const widest = (element: Element): Element => {
    const end = element.getBoundingClientRect().left + element.clientLeft + element.clientWidth + slack;
    const sticksOut = (at: Element): boolean => {
      const range = document.createRange();
      range.selectNodeContents(at);
      return Math.max(at.getBoundingClientRect().right, range.getBoundingClientRect().right) > end;
    };
    return [...element.querySelectorAll('*')].filter(sticksOut).at(-1) ?? element;
  };

  for (const element of document.querySelectorAll('body, body *:not(svg *)')) {
    const style = getComputedStyle(element);
    const wide = element.scrollWidth > element.clientWidth + slack && element.clientWidth > 0;
    if (wide && (scrolls(style.overflowX) || element === document.body) && !element.querySelector('svg[aria-label]'))
      faults.add(`scrolls sideways: ${named(widest(element))}`);
    const cut = wide || (element.scrollHeight > element.clientHeight + slack && element.clientHeight > 0);
    const text = (element.textContent ?? '').trim() !== '';
    if (cut && text && clips(style.overflowX) && clips(style.overflowY) && !hasHint(element) && !isUnseen(element))
      if (element.id !== 'root' && element !== document.body) faults.add(`cut: ${named(element)}`);
  }

  interface Piece {
    readonly element: Element;
    readonly box: DOMRect;
  }
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || !(node.textContent ?? '').trim() || element.closest('svg, script, style')) continue;
    if (isUnseen(element) || !element.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 1 || box.height < 1) continue;
      const place = hold(element, box);
      if (place) pieces.push({ element, box: place });
    }
  }

  /** What is to be seen of a line of text; adds a fault where it leaves the box it stands in. */
  function hold(element: Element, line: DOMRect): DOMRect | null {
    let { left, right, top, bottom } = line;
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.display === 'inline' || style.display === 'contents') continue;
      const box = at.getBoundingClientRect();
      const rolls = scrolls(style.overflowY) || scrolls(style.overflowX) || clips(style.overflowX);
      const drawn = style.backgroundColor !== 'rgba(0, 0, 0, 0)' || style.borderTopWidth !== '0px';
      // Lines are higher than what is drawn of them.
      const out = left < box.left - slack || right > box.right + slack || bottom > box.bottom + 4 || top < box.top - 4;
      if (out && drawn && !rolls) faults.add(`leaves its box: ${named(element)}`);
      if (rolls) {
        left = Math.max(left, box.left);
        right = Math.min(right, box.right);
        top = Math.max(top, box.top);
        bottom = Math.min(bottom, box.bottom);
        if (right - left < 1 || bottom - top < 1) return null;
      }
    }
    if (left < -slack || right > innerWidth + slack) faults.add(`beyond the window: ${named(element)}`);
    return new DOMRect(left, top, right - left, bottom - top);
  }

  // Chinese and Latin faces overhang their lines by some pixels: only what covers a good part of a line counts.
  const least = 5;
  for (const [index, one] of pieces.entries())
    for (const other of pieces.slice(index + 1)) {
      if (one.element === other.element || one.element.contains(other.element) || other.element.contains(one.element))
        continue;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (across > least && down > least) faults.add(`overlap: ${named(one.element)} and ${named(other.element)}`);
    }

  for (const control of document.querySelectorAll('button, a, input, [role="button"], [role="tab"]')) {
    const box = control.getBoundingClientRect();
    const word = (control.textContent ?? '').trim();
    if (control.closest('svg') || isUnseen(control) || box.width === 0 || word === '' || hasHint(control)) continue;
    const range = document.createRange();
    range.selectNodeContents(control);
    const inner = range.getBoundingClientRect();
    if (inner.width > box.width + slack || inner.height > box.height + 6)
      faults.add(`label too long: ${named(control)}`);
  }
  return [...faults];
}
