import { LANGUAGES, type Language } from '../../shared/domain/text.ts';
import { type Preferences, THEMES, type Theme } from '../../shared/ipc/preference-values.ts';
import { readJsonFile, writeJsonFile } from './atomic-file.ts';

/** Only what the person chose is stored, so that a default may improve for everybody else. */
interface Stored {
  readonly language?: Language;
  readonly theme?: Theme;
  /** Whether the program looks for updates by itself. */
  readonly updates?: boolean;
}

/** By hand: zod costs the start more than all else that is read before the window. Unknown keys are a newer version's. */
function toStored(content: unknown): Stored | undefined {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return undefined;
  const { language, theme, updates } = content as { readonly [name: string]: unknown };
  const knownLanguage = LANGUAGES.find((one) => one === language);
  const knownTheme = THEMES.find((one) => one === theme);
  if (knownLanguage !== language || knownTheme !== theme) return undefined;
  if (updates !== undefined && typeof updates !== 'boolean') return undefined;
  return {
    ...(knownLanguage === undefined ? {} : { language: knownLanguage }),
    ...(knownTheme === undefined ? {} : { theme: knownTheme }),
    ...(updates === undefined ? {} : { updates }),
  };
}

/** What the person prefers, kept in one file and told to whom it concerns. */
export interface PreferenceStore {
  readonly current: () => Preferences;
  readonly updatesAtStart: () => boolean;
  /** Takes effect at once, also when it cannot be stored. */
  readonly set: (change: Stored) => Preferences;
  readonly onChange: (listener: (preferences: Preferences) => void) => void;
}

/** Chinese for everybody whose system speaks any Chinese, English for the rest. */
export function languageOf(locale: string): Language {
  return /^zh\b/iu.test(locale) ? 'zh-CN' : 'en';
}

/** Opens the store at `file`; `locale` is the operating system's. */
export function openPreferences(file: string, locale: string, log: (line: string) => void): PreferenceStore {
  let stored: Stored = readJsonFile(file, toStored) ?? {};
  const listeners: ((preferences: Preferences) => void)[] = [];
  const current = (): Preferences => ({
    language: stored.language ?? languageOf(locale),
    theme: stored.theme ?? 'system',
  });
  return {
    current,
    updatesAtStart: () => stored.updates ?? true,
    set: (change) => {
      stored = { ...stored, ...change };
      try {
        writeJsonFile(file, stored);
      } catch (error) {
        log(`preferences not stored: ${error instanceof Error ? error.message : 'unknown error'}`);
      }
      const preferences = current();
      for (const listener of listeners) listener(preferences);
      return preferences;
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}
