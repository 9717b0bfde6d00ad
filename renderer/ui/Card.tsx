import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  card: {
    padding: '18px 20px',
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

/** The white sheet on the grey ground that everything of Windows 11's settings lies on. */
export function Card({ children, className }: { children: ReactNode; className?: string | undefined }): ReactNode {
  return <div className={mergeClasses(useStyles().card, className)}>{children}</div>;
}
