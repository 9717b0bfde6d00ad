import { makeStaticStyles } from '@fluentui/react-components';

/** What belongs to the page and not to a component. Static styles of Griffel, so that there is no style sheet to load. */
export const usePageStyles = makeStaticStyles({
  'html, body, #root': { height: '100%', margin: 0, overflow: 'hidden' },
  // Addresses, paths and settings are single words that may be longer than their column.
  body: { fontSynthesisWeight: 'none', textRendering: 'optimizeLegibility', overflowWrap: 'break-word' },
  // The classic bars of Windows are as wide as a button; these are the calm ones of Windows 11.
  '::-webkit-scrollbar': { width: '12px', height: '12px' },
  '::-webkit-scrollbar-thumb': {
    backgroundColor: 'var(--colorNeutralStroke1)',
    backgroundClip: 'padding-box',
    border: '4px solid transparent',
    borderRadius: '6px',
  },
  '::-webkit-scrollbar-thumb:hover': { backgroundColor: 'var(--colorNeutralForeground3)', borderWidth: '3px' },
  '::-webkit-scrollbar-corner': { backgroundColor: 'transparent' },
  // A word in a chip is read as one.
  '.fui-Badge': { flexShrink: 0, whiteSpace: 'nowrap' },
  // Headings take the focus for screen readers; a ring around a whole heading would look like a field.
  'h1:focus': { outline: 'none' },
});
