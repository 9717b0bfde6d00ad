import { z } from 'zod';
import { LANGUAGES, type Language } from '../../shared/domain/text.ts';
import { type Preferences, THEMES } from '../../shared/ipc/preference-values.ts';
import { readJsonFile, writeJsonFile } from './atomic-file.ts';

/** Only what the person chose is stored, so that a default may improve for everybody else. Unknown keys are a newer version's. */
const storedSchema = z.object({
  language: z.enum(LANGUAGES).exactOptional(),
  theme: z.enum(THEMES).exactOptional(),
});

type Stored = z.infer<typeof storedSchema>;

/** What the person prefers, kept in one file and told to whom it concerns. */
export interface PreferenceStore {
  readonly current: () => Preferences;
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
  let stored: Stored = readJsonFile(file, (content) => storedSchema.safeParse(content).data) ?? {};
  const listeners: ((preferences: Preferences) => void)[] = [];
  const current = (): Preferences => ({
    language: stored.language ?? languageOf(locale),
    theme: stored.theme ?? 'system',
  });
  return {
    current,
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
