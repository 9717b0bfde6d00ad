import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { tiny } from './breakpoints.ts';

const useStyles = makeStyles({
  heading: {
    ...typographyStyles.title2,
    margin: 0,
    color: tokens.colorNeutralForeground1,
    textWrap: 'balance',
    [tiny]: typographyStyles.subtitle1,
  },
});

/** The heading of a screen. It takes the focus, so that keyboard and screen reader start where the eye does. */
export function ScreenHeading({ children, className }: { children: ReactNode; className?: string }): ReactNode {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1} className={mergeClasses(styles.heading, className)}>
      {children}
    </h1>
  );
}
