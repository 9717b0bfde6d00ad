/** Where a value comes from, strongest first. `user` and `machine` are stored OS variables as a new terminal would see them. */
export type SettingSource = 'process' | 'user' | 'machine' | 'goenv' | 'goroot' | 'default';

/** A value in one place. */
export interface SettingValue {
  readonly source: SettingSource;
  readonly value: string;
  /** The place for people, where it is known: file and line, registry key. */
  readonly where?: string;
}

/** One of Go's settings: the value in force, its source, and the weaker values it hides. */
export interface Setting extends SettingValue {
  readonly name: string;
  readonly shadows: readonly SettingValue[];
}
