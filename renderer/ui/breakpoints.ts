// Griffel puts media queries in the order of their text: those that begin with "not" come last, and win over the others.

/** Below this the side bar shows icons only. */
export const narrow = '@media (max-width: 959px)';

/** Below this columns stand below each other (a window at 200 % scaling). */
export const slim = '@media not all and (min-width: 700px)';

/** Low windows (600 px and less): less air. */
export const low = '@media (max-height: 639px)';

/** A window at 200 % scaling: what is read gets the room that decoration has elsewhere. */
export const tiny = '@media not all and (min-height: 420px)';
