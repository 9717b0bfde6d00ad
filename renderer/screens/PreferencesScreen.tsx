import { Select } from '@fluentui/react-components';
import { ColorRegular } from '@fluentui/react-icons/svg/color';
import { GlobeRegular } from '@fluentui/react-icons/svg/globe';
import { LocalLanguageRegular } from '@fluentui/react-icons/svg/local-language';
import { type ReactNode, useEffect, useState } from 'react';
import { LANGUAGES, type Language } from '../../shared/domain/text.ts';
import { THEMES, type Theme } from '../../shared/ipc/preference-values.ts';
import type { UpdateState } from '../../shared/ipc/update-values.ts';
import { preferences } from '../../shared/text/ui/preferences.ts';
import { LANGUAGE_NAMES, THEME_WORDS } from '../../shared/text/ui/shell.ts';
import { updates } from '../../shared/text/ui/updates.ts';
import { welcome } from '../../shared/text/ui/welcome.ts';
import { useDoctorParts, useHistory, usePreferences } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';
import { AboutRows } from '../ui/AboutRows.tsx';
import { DataRows } from '../ui/DataRows.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { Screen } from '../ui/Screen.tsx';
import { Section } from '../ui/Section.tsx';
import { SettingRow } from '../ui/SettingRow.tsx';
import { UpdateRow } from '../ui/UpdateRow.tsx';

/** What a person may choose, what leaves the computer, what is kept on it, and what this program is. */
export function PreferencesScreen(): ReactNode {
  const { say } = useText();
  const language = usePreferences((state) => state.language);
  const theme = usePreferences((state) => state.theme);
  const setLanguage = usePreferences((state) => state.setLanguage);
  const setTheme = usePreferences((state) => state.setTheme);
  const refresh = useHistory((state) => state.refresh);
  const { bridge } = useDoctorParts();
  const [update, setUpdate] = useState<UpdateState | null>(null);
  useEffect(() => void refresh(), [refresh]);
  useEffect(() => {
    void bridge.updates.state().then((reply) => reply.ok && setUpdate(reply.value));
  }, [bridge]);
  return (
    <Screen kind="page">
      <PageHead title={say(preferences.title)} />
      <Section title={say(preferences.look)}>
        <SettingRow
          icon={<LocalLanguageRegular fontSize={20} aria-hidden />}
          title={say(preferences.language)}
          hint={say(preferences.languageHint)}
        >
          <Select
            aria-label={say(preferences.language)}
            value={language}
            onChange={(_event, { value }) => void setLanguage(value as Language)}
          >
            {LANGUAGES.map((choice) => (
              <option key={choice} value={choice} lang={choice}>
                {say(LANGUAGE_NAMES[choice])}
              </option>
            ))}
          </Select>
        </SettingRow>
        <SettingRow
          icon={<ColorRegular fontSize={20} aria-hidden />}
          title={say(preferences.theme)}
          hint={say(preferences.themeHint)}
        >
          <Select
            aria-label={say(preferences.theme)}
            value={theme}
            onChange={(_event, { value }) => void setTheme(value as Theme)}
          >
            {THEMES.map((choice) => (
              <option key={choice} value={choice}>
                {say(THEME_WORDS[choice])}
              </option>
            ))}
          </Select>
        </SettingRow>
      </Section>
      <Section title={say(updates.title)}>
        <UpdateRow state={update} onState={setUpdate} />
      </Section>
      <Section title={say(preferences.privacy)}>
        <SettingRow
          icon={<GlobeRegular fontSize={20} aria-hidden />}
          title={say(update && !update.atStart ? preferences.offline : preferences.onlyUpdates)}
          hint={say(welcome.contactsList)}
        />
      </Section>
      <Section title={say(preferences.data)} note={say(preferences.dataHint)}>
        <DataRows />
      </Section>
      <Section title={say(preferences.about)}>
        <AboutRows />
      </Section>
    </Screen>
  );
}
