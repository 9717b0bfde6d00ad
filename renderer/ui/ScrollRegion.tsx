import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  // Chromium's own ring is too pale on white.
  region: { ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});

interface ScrollRegionProps {
  /** What is in it, for who cannot see it. */
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** A part that scrolls on its own. It takes the focus, because older Chromium scrolls by keyboard only what has it. */
export function ScrollRegion({ label, className, children }: ScrollRegionProps): ReactNode {
  const { region } = useStyles();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling is the interaction
    <section aria-label={label} className={mergeClasses(region, className)} tabIndex={0}>
      {children}
    </section>
  );
}
