import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { AppInfo } from '../shared/ipc/renderer-api.ts';
import type { DoctorBridge } from './bridge.ts';
import type { CheckState } from './state/check-store.ts';
import type { DoctorStores } from './state/doctor-stores.ts';
import type { GuardsState } from './state/guards-store.ts';
import type { GuideState } from './state/guide-store.ts';
import type { HistoryState } from './state/history-store.ts';
import type { MirrorsStoreState } from './state/mirrors-store.ts';
import type { NavigationState } from './state/navigation-store.ts';
import type { PreferencesState } from './state/preferences-store.ts';
import type { RepairStoreState } from './state/repair-store.ts';
import type { ToolState } from './state/tool-store.ts';
import type { UndoState } from './state/undo-store.ts';
import type { WishState } from './state/wish-store.ts';

/** What the whole page stands on; handed in once, so that tests can hand in their own. */
export interface Doctor {
  readonly bridge: DoctorBridge;
  readonly stores: DoctorStores;
  /** What the program says of itself; null if main never answered. */
  readonly info: AppInfo | null;
  /** Monotonic clock in ms, the same that the stores use. */
  readonly now: () => number;
}

const DoctorContext = createContext<Doctor | null>(null);

export function DoctorProvider({ doctor, children }: { doctor: Doctor; children: ReactNode }): ReactNode {
  return <DoctorContext value={doctor}>{children}</DoctorContext>;
}

/** The whole doctor. Throws outside of a provider. */
export function useDoctorParts(): Doctor {
  const doctor = useContext(DoctorContext);
  if (!doctor) throw new Error('DoctorProvider is missing');
  return doctor;
}

/** A part of the wizard's state; renders again when that part changes. */
export function useCheck<T>(select: (state: CheckState) => T): T {
  return useStore(useDoctorParts().stores.check, select);
}

/** A part of what is in sight. */
export function useNavigation<T>(select: (state: NavigationState) => T): T {
  return useStore(useDoctorParts().stores.navigation, select);
}

/** A part of the preferences. */
export function usePreferences<T>(select: (state: PreferencesState) => T): T {
  return useStore(useDoctorParts().stores.preferences, select);
}

/** A part of what is known of earlier runs. */
export function useHistory<T>(select: (state: HistoryState) => T): T {
  return useStore(useDoctorParts().stores.history, select);
}

/** A part of what can be, is being or was repaired. */
export function useRepair<T>(select: (state: RepairStoreState) => T): T {
  return useStore(useDoctorParts().stores.repair, select);
}

/** A part of what is known of mirrors. */
export function useMirrors<T>(select: (state: MirrorsStoreState) => T): T {
  return useStore(useDoctorParts().stores.mirrors, select);
}

/** A part of a change that a person wished for. */
export function useWish<T>(select: (state: WishState) => T): T {
  return useStore(useDoctorParts().stores.wish, select);
}

/** A part of what can be taken back. */
export function useUndo<T>(select: (state: UndoState) => T): T {
  return useStore(useDoctorParts().stores.undo, select);
}

/** A part of what the tools of the side bar asked for. */
export function useTool<T>(select: (state: ToolState) => T): T {
  return useStore(useDoctorParts().stores.tool, select);
}

/** A part of the guided mode. */
export function useGuide<T>(select: (state: GuideState) => T): T {
  return useStore(useDoctorParts().stores.guide, select);
}

/** A part of what is known of firewalls and antivirus programs. */
export function useGuards<T>(select: (state: GuardsState) => T): T {
  return useStore(useDoctorParts().stores.guards, select);
}
