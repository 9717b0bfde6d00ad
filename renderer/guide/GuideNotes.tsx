import { makeStyles, Textarea, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import { guide } from '../../shared/text/ui/guide.ts';
import { useCheck, useGuide } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';

/** A person who stops writing for this long has the note kept, ms. */
const PAUSE_MS = 700;

const useStyles = makeStyles({
  notes: { display: 'flex', flexDirection: 'column', gap: '6px' },
  label: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground1 },
  field: { flexGrow: 1, minHeight: '120px' },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  failed: { color: tokens.colorStatusDangerForeground1 },
});

/** The running notes of a call. Kept with the check as soon as there is one, and so in its report. */
export function GuideNotes({ rows = 8 }: { rows?: number }): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const note = useGuide((state) => state.note);
  const kept = useGuide((state) => state.kept);
  const write = useGuide((state) => state.write);
  const keep = useGuide((state) => state.keep);
  const run = useCheck((state) => state.session.result?.id);
  useEffect(() => {
    if (run === undefined || kept !== 'no' || note === '') return undefined;
    const timer = setTimeout(() => void keep(run), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [run, note, kept, keep]);
  const saved = kept === 'yes' && note !== '' && run !== undefined;
  return (
    <div className={styles.notes}>
      <label className={styles.label} htmlFor="guide-note">
        {say(guide.note)}
      </label>
      <Textarea
        id="guide-note"
        className={styles.field}
        rows={rows}
        value={note}
        onChange={(_event, { value }) => write(value)}
        onBlur={() => {
          if (run !== undefined) void keep(run);
        }}
      />
      <p className={kept === 'failed' ? styles.failed : styles.hint}>
        {say(kept === 'failed' ? guide.noteNotSaved : saved ? guide.noteSaved : guide.noteHint)}
      </p>
    </div>
  );
}
