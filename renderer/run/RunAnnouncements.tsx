import type { ReactNode } from 'react';
import { useRunAnnouncements } from '../use-run-announcements.ts';

/** Speaks of the check whichever page is in sight. */
export function RunAnnouncements(): ReactNode {
  useRunAnnouncements();
  return null;
}
