import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Switch,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { EyeOffRegular } from '@fluentui/react-icons/svg/eye-off';
import { type ReactNode, useMemo, useState } from 'react';
import type { CallFailure } from '../../shared/ipc/failure.ts';
import type { ReportFormat, ReportText } from '../../shared/ipc/report-shape.ts';
import { FAILURE_WORDS } from '../../shared/text/ui/failure-words.ts';
import { report } from '../../shared/text/ui/report.ts';
import { shell } from '../../shared/text/ui/shell.ts';
import { useAnnounce } from '../announcer.tsx';
import { useDoctorParts, useNavigation } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';
import { CallFailureNote } from '../ui/CallFailureNote.tsx';
import { Choices } from '../ui/Choices.tsx';
import { CopyForChat } from '../ui/CopyForChat.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { Screen } from '../ui/Screen.tsx';
import { SettingRow } from '../ui/SettingRow.tsx';
import { ReportPreview } from './ReportPreview.tsx';
import { SaveButtons } from './SaveButtons.tsx';
import { standIns } from './stand-ins.ts';
import { useReportText } from './use-report-text.ts';

const VIEWS = [
  { id: 'md', text: report.asText },
  { id: 'chat', text: report.asChat },
  { id: 'json', text: report.asData },
] as const;

const useStyles = makeStyles({
  column: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column', gap: '12px' },
  bar: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap', gap: '8px' },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  footer: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '10px' },
});

/** What will be shared, before it is: with or without what tells whose computer it is; saved by main's own dialog. */
export function ReportOfRun({ run }: { run: string }): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const { bridge } = useDoctorParts();
  const back = useNavigation((state) => state.back);
  const announce = useAnnounce();
  const [redact, setRedact] = useState(true);
  const [view, setView] = useState<ReportText>('md');
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [saved, setSaved] = useState<{ readonly ok: boolean; readonly text: string } | null>(null);
  const made = useReportText(run, view, redact);
  const count = useMemo(() => standIns(made.text ?? '').filter(({ hidden }) => hidden).length, [made.text]);

  const save = async (format: ReportFormat): Promise<void> => {
    const reply = await bridge.report.save({ run, format, redact });
    setFailure(reply.ok ? null : reply.failure);
    if (!reply.ok) return setSaved(null);
    const { path, failure: why } = reply.value;
    if (why !== null) setSaved({ ok: false, text: say(report.notSaved, { why: say(FAILURE_WORDS[why]) }) });
    else if (path !== null) {
      const text = say(report.saved, { path });
      setSaved({ ok: true, text });
      announce(text);
    }
  };
  const hint = redact
    ? `${say(report.redactOn)}${made.text === null ? '' : ` ${say(report.standIns, { count })}`}`
    : say(report.redactOff);
  return (
    <Screen
      kind="fixed"
      footer={
        <div className={styles.footer}>
          <SaveButtons onSave={(format) => void save(format)} />
          <CopyForChat run={run} redact={redact} />
          <Button size="large" appearance="subtle" icon={<ArrowLeftRegular />} onClick={back}>
            {say(shell.back)}
          </Button>
        </div>
      }
    >
      <div className={styles.column}>
        <PageHead title={say(report.title)} lead={say(report.lead)} />
        {(made.failure ?? failure) && <CallFailureNote failure={(made.failure ?? failure) as CallFailure} />}
        {saved && (
          <MessageBar intent={saved.ok ? 'success' : 'error'}>
            <MessageBarBody>{saved.text}</MessageBarBody>
          </MessageBar>
        )}
        <SettingRow icon={<EyeOffRegular fontSize={20} aria-hidden />} title={say(report.redact)} hint={hint}>
          <Switch
            aria-label={say(report.redact)}
            checked={redact}
            onChange={(_event, { checked }) => setRedact(checked)}
          />
        </SettingRow>
        <div className={styles.bar}>
          <h2 className={styles.title}>{say(report.preview)}</h2>
          <Choices
            label={say(report.view)}
            choices={VIEWS.map(({ id, text }) => ({ id, label: say(text) }))}
            chosen={view}
            onChoose={setView}
          />
        </div>
        {!made.failure && <ReportPreview text={made.text} />}
        <p className={styles.note}>{say(report.previewNote)}</p>
      </div>
    </Screen>
  );
}
