import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { type ReactNode, useId, useState } from 'react';

const useStyles = makeStyles({
  summary: {
    ...typographyStyles.body1,
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '32px',
    marginLeft: '-8px',
    padding: '0 10px 0 6px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    fontFamily: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chevron: {
    display: 'flex',
    transitionProperty: 'transform',
    transitionDuration: tokens.durationFaster,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
  },
  open: { transform: 'rotate(90deg)' },
  quiet: { ...typographyStyles.caption1, minHeight: '26px' },
});

interface DisclosureProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly quiet?: boolean;
}

/** Something that is there on demand. Its content is not even built while closed: raw data can be large. */
export function Disclosure({ label, children, quiet = false }: DisclosureProps): ReactNode {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <button
        type="button"
        className={mergeClasses(styles.summary, quiet && styles.quiet)}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span className={mergeClasses(styles.chevron, open && styles.open)}>
          <ChevronRightRegular />
        </span>
        {label}
      </button>
      {open && <div id={id}>{children}</div>}
    </div>
  );
}
