import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { DoctorBridge } from './bridge.ts';
import type { PreferencesState, PreferencesStore } from './preferences-store.ts';
import type { DoctorState, DoctorStore } from './store.ts';

/** What the whole page stands on; handed in once, so that tests can hand in their own. */
export interface Doctor {
  readonly bridge: DoctorBridge;
  readonly store: DoctorStore;
  readonly preferences: PreferencesStore;
  /** Version of the program, for texts that leave it. */
  readonly version: string;
  /** Monotonic clock in ms, the same that the store uses. */
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

/** A part of the page's state; renders again when that part changes. */
export function useDoctor<T>(select: (state: DoctorState) => T): T {
  return useStore(useDoctorParts().store, select);
}

/** A part of the preferences. */
export function usePreferences<T>(select: (state: PreferencesState) => T): T {
  return useStore(useDoctorParts().preferences, select);
}
