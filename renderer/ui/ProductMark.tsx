import { makeStyles } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { brand } from '../theme/brand.ts';

const useStyles = makeStyles({ mark: { flexShrink: 0 } });

/** The product's mark: a module cube with a pulse through it. The same drawing as the application's icon. */
export function ProductMark({ size }: { size: number }): ReactNode {
  const styles = useStyles();
  const id = useId();
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden="true" focusable="false" className={styles.mark}>
      <defs>
        <linearGradient id={id} x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor="#0aa0c2" />
          <stop offset="1" stopColor={brand[70]} />
        </linearGradient>
      </defs>
      <rect width="64" height="64" rx="15" fill={`url(#${id})`} />
      <path
        d="M32 10.5 50.2 21v22L32 53.5 13.8 43V21Z"
        fill="#fff"
        fillOpacity=".14"
        stroke="#fff"
        strokeOpacity=".85"
        strokeWidth="2.6"
        strokeLinejoin="round"
      />
      <path
        d="M14 21.2 32 31.6l18-10.4"
        fill="none"
        stroke="#fff"
        strokeOpacity=".38"
        strokeWidth="2.2"
        strokeLinejoin="round"
      />
      <path
        d="M8.5 36.5h12.3l4.4-8.6 7.2 17.4 6-13.2 2.6 4.4h14.5"
        fill="none"
        stroke="#fff"
        strokeWidth="4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
