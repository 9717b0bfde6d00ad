import type { Outcome } from '../../shared/domain/failure.ts';
import type { RepairFailure } from '../../shared/domain/repair.ts';

/** A stored variable. `expandable` ones hold names of other variables (REG_EXPAND_SZ). */
export interface StoredValue {
  readonly text: string;
  readonly expandable: boolean;
}

/**
 * Variables that the system itself stores and gives to new programs. Windows has them in its registry; on Linux they are lines
 * of files, which are edited as such.
 */
export interface VariableStore {
  /** Null where there is no such variable. */
  read(scope: 'user' | 'machine', name: string): Promise<Outcome<StoredValue | null>>;
  /** Sets or, with null, removes it, and tells running programs. `declined` and `timed-out` are normal ends of elevation. */
  write(scope: 'user' | 'machine', name: string, value: StoredValue | null): Promise<'written' | RepairFailure>;
}

/** A machine on which no variable can be stored by us. */
export const NO_VARIABLES: VariableStore = {
  read: async () => ({ ok: false, failure: { word: 'unsupported' } }),
  write: async () => 'unsupported',
};
