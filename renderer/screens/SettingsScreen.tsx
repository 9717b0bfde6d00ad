import { Button, makeStyles, SearchBox, Spinner, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { SearchInfoRegular } from '@fluentui/react-icons/svg/search-info';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { settingsView } from '../../shared/diagnosis/settings-view/settings-view.ts';
import { goSettings } from '../../shared/text/ui/go-settings.ts';
import { useTool } from '../doctor-context.tsx';
import { GuardedForm } from '../repair/GuardedForm.tsx';
import { WishCard } from '../repair/WishCard.tsx';
import { filterSettings, SETTING_FILTERS, type SettingFilter } from '../settings/filter-settings.ts';
import { SettingsTable } from '../settings/SettingsTable.tsx';
import { useText } from '../text/use-text.ts';
import { CallFailureNote } from '../ui/CallFailureNote.tsx';
import { Choices } from '../ui/Choices.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { Screen } from '../ui/Screen.tsx';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px' },
  count: { ...typographyStyles.caption1, marginLeft: 'auto', color: tokens.colorNeutralForeground3 },
});

const CHANGE_WORDS = {
  apply: goSettings.apply,
  applying: goSettings.applying,
  applied: goSettings.applied,
  notApplied: goSettings.notApplied,
  leave: goSettings.back,
};

/** Every setting of `go` with its value, its source and what is wrong with it, and the way to change some of them. */
export function SettingsScreen(): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const { session, running, failure } = useTool((state) => state.runs.settings);
  const read = useTool((state) => state.readSettings);
  const [filter, setFilter] = useState<SettingFilter>('set');
  const [word, setWord] = useState('');
  useEffect(() => void read(), [read]);
  const { result } = session;
  const all = useMemo(() => (result ? settingsView(result) : []), [result]);
  const rows = filterSettings(all, filter, word);
  return (
    <Screen kind="page">
      <PageHead title={say(goSettings.title)} lead={say(goSettings.lead)}>
        <CopyButton
          label={say(goSettings.copyAll)}
          text={() => rows.map(({ name, value }) => `${name}=${value}`).join('\n')}
        />
        <Button icon={<ArrowClockwiseRegular />} disabled={running} onClick={() => void read()}>
          {say(goSettings.reload)}
        </Button>
      </PageHead>
      {failure && <CallFailureNote failure={failure} />}
      <WishCard tool="settings" words={CHANGE_WORDS} onDone={() => void read()} reading={running} />
      <div className={styles.bar}>
        <Choices
          label={say(goSettings.show)}
          choices={SETTING_FILTERS.map((id) => ({ id, label: say(goSettings[id]) }))}
          chosen={filter}
          onChoose={setFilter}
        />
        <SearchBox
          aria-label={say(goSettings.filter)}
          placeholder={say(goSettings.filterHint)}
          value={word}
          onChange={(_event, { value }) => setWord(value)}
        />
        {result && (
          <span className={styles.count}>{say(goSettings.count, { shown: rows.length, all: all.length })}</span>
        )}
      </div>
      {running && <Spinner label={say(goSettings.reading)} />}
      {result && rows.length === 0 && (
        <EmptyState
          icon={
            filter === 'problems' ? (
              <CheckmarkCircleRegular fontSize={32} aria-hidden />
            ) : (
              <SearchInfoRegular fontSize={32} aria-hidden />
            )
          }
          title={say(
            all.length === 0 ? goSettings.noGo : filter === 'problems' ? goSettings.noProblems : goSettings.none,
          )}
        />
      )}
      <SettingsTable rows={rows} />
      <GuardedForm />
    </Screen>
  );
}
