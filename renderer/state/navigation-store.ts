import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Page } from '../pages.ts';

export interface NavigationState {
  readonly page: Page;
  /** Id of the run whose report is shown. */
  readonly report: string | null;
  /** Where a report was asked for, and where *Back* leads. */
  readonly from: Page;
  readonly show: (page: Page) => void;
  readonly openReport: (run: string) => void;
  readonly back: () => void;
}

export type NavigationStore = StoreApi<NavigationState>;

/** Which page is in sight; the wizard goes on behind every other one. */
export function createNavigationStore(): NavigationStore {
  return createStore<NavigationState>()((set) => ({
    page: 'check',
    report: null,
    from: 'check',
    show: (page) => set({ page }),
    openReport: (report) => set(({ page }) => ({ page: 'report', report, from: page === 'report' ? 'check' : page })),
    back: () => set(({ from }) => ({ page: from })),
  }));
}
