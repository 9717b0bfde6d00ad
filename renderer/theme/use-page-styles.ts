import { makeStaticStyles } from '@fluentui/react-components';

/** What belongs to the page and not to a component. Static styles of Griffel, so that there is no style sheet to load. */
export const usePageStyles = makeStaticStyles({
  'html, body, #root': { height: '100%', margin: 0, overflow: 'hidden' },
  body: { fontSynthesisWeight: 'none', textRendering: 'optimizeLegibility' },
  // Headings take the focus for screen readers; a ring around a whole heading would look like a field.
  'h1:focus': { outline: 'none' },
});
