/** Where a value comes from, strongest first. `user` and `machine` are stored OS variables as a new terminal would see them. */
export type SettingSource = 'process' | 'user' | 'machine' | 'goenv' | 'goroot' | 'default';

/** One of Go's settings: the value in force, its source, and the weaker values it hides. */
export interface Setting {
  readonly name: string;
  readonly value: string;
  readonly source: SettingSource;
  readonly shadows: readonly { readonly source: SettingSource; readonly value: string }[];
}
