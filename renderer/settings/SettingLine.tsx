import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { type ReactNode, useState } from 'react';
import { problemText } from '../../shared/diagnosis/settings-view/problem-text.ts';
import type { SettingRow, SettingState } from '../../shared/diagnosis/settings-view/settings-view.ts';
import type { ProbeState } from '../../shared/domain/session.ts';
import type { SettingSource } from '../../shared/domain/setting.ts';
import { isEditable } from '../../shared/repair/wish.ts';
import { SETTING_SOURCE_LABELS } from '../../shared/text/labels.ts';
import { markTerms } from '../../shared/text/mark-terms.ts';
import { settingMeaning } from '../../shared/text/settings/setting-meanings.ts';
import { goSettings } from '../../shared/text/ui/go-settings.ts';
import { useWish } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';
import { BreakableText } from '../ui/BreakableText.tsx';
import { slim } from '../ui/breakpoints.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { StateIcon } from '../ui/StateShape.tsx';
import { Termed } from '../ui/Termed.tsx';
import { SettingEditor } from './SettingEditor.tsx';
import { SettingValueText } from './SettingValueText.tsx';

const SHAPES: Readonly<Record<SettingState, ProbeState>> = {
  ok: 'ok',
  note: 'skipped',
  warning: 'warn',
  error: 'fail',
  unset: 'waiting',
};

/** Every setting hides what Go brings along: nobody needs to hear that. */
const OF_GO: readonly SettingSource[] = ['goroot', 'default'];

const useStyles = makeStyles({
  cell: {
    padding: '9px 12px 9px 0',
    verticalAlign: 'top',
    fontWeight: 400,
    textAlign: 'left',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    [slim]: { padding: '9px 0 0' },
  },
  // Below its name.
  below: { [slim]: { padding: '3px 0 3px 22px', borderTopStyle: 'none' } },
  name: { display: 'flex', alignItems: 'flex-start', gap: '8px', fontWeight: 600, overflowWrap: 'anywhere' },
  icon: { display: 'flex', paddingTop: '3px' },
  value: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: '4px' },
  buttons: { display: 'flex', flexShrink: 0 },
  from: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  where: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  remark: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    textWrap: 'pretty',
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
});

/** One setting: its value to the very character, where it comes from, what it hides, what it means and what is wrong. */
export function SettingLine({ row }: { row: SettingRow }): ReactNode {
  const styles = useStyles();
  const { language, say } = useText();
  const [editing, setEditing] = useState(false);
  const busy = useWish(({ planning, applying }) => planning || applying);
  const { name, value, source, where, shadows, problems, segments, state } = row;
  // What a problem tells of already is not said twice.
  const told = new Set(problems.flatMap(({ params }) => ('value' in params ? [params.value] : [])));
  const untold = shadows.filter(({ source: from, value: hidden }) => !told.has(hidden) && !OF_GO.includes(from));
  const [nameTerms, meaningTerms] = markTerms([name, settingMeaning(name, value, language)], language);
  return (
    <>
      <tr>
        <th scope="row" className={styles.cell}>
          <span className={styles.name}>
            <span className={styles.icon}>
              <StateIcon state={SHAPES[state]} size={14} />
            </span>
            <Termed pieces={nameTerms} />
          </span>
        </th>
        <td className={mergeClasses(styles.cell, styles.below)}>
          <span className={styles.value}>
            <SettingValueText segments={segments} />
            <span className={styles.buttons}>
              {isEditable(name) && (
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<EditRegular />}
                  aria-label={say(goSettings.edit, { name })}
                  title={say(goSettings.edit, { name })}
                  aria-expanded={editing}
                  disabled={busy}
                  onClick={() => setEditing(!editing)}
                />
              )}
              {value !== '' && (
                <CopyButton size="small" name={say(goSettings.copy, { name })} text={() => `${name}=${value}`} />
              )}
            </span>
          </span>
        </td>
        <td className={mergeClasses(styles.cell, styles.below)}>
          <div className={styles.from}>{say(SETTING_SOURCE_LABELS[source])}</div>
          {where !== undefined && (
            <div className={styles.where}>
              <BreakableText text={where} />
            </div>
          )}
        </td>
        <td className={mergeClasses(styles.cell, styles.below)}>
          {meaningTerms?.length !== 0 && (
            <p className={styles.remark}>
              <Termed pieces={meaningTerms} />
            </p>
          )}
          {problems.map((problem) => (
            <p
              key={`${problem.code} ${problem.cause ?? ''}`}
              className={mergeClasses(
                styles.remark,
                problem.severity === 'error' && styles.error,
                problem.severity === 'warning' && styles.warning,
              )}
            >
              {problemText(problem, language)}
            </p>
          ))}
          {untold.map((shadow) => (
            <p key={`${shadow.source} ${shadow.value}`} className={styles.remark}>
              {say(goSettings.shadows, {
                source: say(SETTING_SOURCE_LABELS[shadow.source]),
                value: shadow.value || say(goSettings.empty),
              })}
            </p>
          ))}
        </td>
      </tr>
      {editing && isEditable(name) && (
        <tr>
          <td colSpan={4}>
            <SettingEditor
              name={name}
              value={value}
              isSet={!OF_GO.includes(source)}
              onClose={() => setEditing(false)}
            />
          </td>
        </tr>
      )}
    </>
  );
}
