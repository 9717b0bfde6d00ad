import type { MatcherFunction } from '@testing-library/react';

/** Finds the paragraph or list item that reads so, whatever terms are marked in it. */
export const wholeText =
  (text: string): MatcherFunction =>
  (_content, element) =>
    element !== null && ['P', 'LI'].includes(element.tagName) && element.textContent === text;
