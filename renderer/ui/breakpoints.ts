/** Below this the side bar shows icons only. */
export const narrow = '@media (max-width: 959px)';

/** Below this columns stand below each other (a window at 200 % scaling). */
export const slim = '@media (max-width: 699px)';

/** Low windows (600 px and less): less air. */
export const low = '@media (max-height: 639px)';
