import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { LightbulbRegular } from '@fluentui/react-icons/svg/lightbulb';
import type { ReactNode } from 'react';
import type { Cause } from '../../shared/domain/cause.ts';
import type { RepairPlan } from '../../shared/domain/repair.ts';
import type { SessionState } from '../../shared/domain/session.ts';
import { goSays } from '../../shared/text/go-says.ts';
import { markTerms } from '../../shared/text/mark-terms.ts';
import { subjectText } from '../../shared/text/subject-words.ts';
import { diagnosis } from '../../shared/text/ui/diagnosis.ts';
import { LAYER_WORDS } from '../../shared/text/ui/layer-words.ts';
import { CauseRepair } from '../repair/CauseRepair.tsx';
import { evidenceById, findingsById } from '../session-view.ts';
import { useCauseTexts } from '../text/cause-texts.tsx';
import { useText } from '../text/use-text.ts';
import { Card } from './Card.tsx';
import { CertaintyBadge } from './CertaintyBadge.tsx';
import { Consequences } from './Consequences.tsx';
import { Controls } from './Controls.tsx';
import { Disclosure } from './Disclosure.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { LayerIcon } from './LayerIcon.tsx';
import { Quote } from './Quote.tsx';
import { Termed } from './Termed.tsx';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '12px' },
  head: { display: 'flex', alignItems: 'center', gap: '12px' },
  tile: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '38px',
    height: '38px',
    flexShrink: 0,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
  },
  warned: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground1 },
  names: { minWidth: 0, flexGrow: 1 },
  layer: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  subject: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  summary: { ...typographyStyles.body2, margin: 0, textWrap: 'pretty' },
  detail: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  label: { ...typographyStyles.caption1Strong, margin: '0 0 4px', color: tokens.colorNeutralForeground3 },
  advice: {
    display: 'flex',
    gap: '10px',
    padding: '12px 14px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  bulb: { display: 'flex', color: tokens.colorBrandForeground1, paddingTop: '1px' },
  adviceWords: { minWidth: 0 },
  adviceText: { ...typographyStyles.body1, margin: 0, whiteSpace: 'pre-line' },
  folds: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '2px' },
  evidence: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '0 0 8px' },
  fold: { width: '100%' },
});

interface CauseCardProps {
  readonly cause: Cause;
  readonly session: SessionState;
  /** What could be done about it. */
  readonly plan?: RepairPlan | null;
  /** False where the screen's heading already says it. */
  readonly titled: boolean;
}

/** One root cause: what, how sure, what go prints, what to do, and why we think so. */
export function CauseCard({ cause, session, plan = null, titled }: CauseCardProps): ReactNode {
  const styles = useStyles();
  const { language, say } = useText();
  const { headline, summary, detail, advice } = useCauseTexts().cause(cause);
  const [layerTerms, summaryTerms, detailTerms, adviceTerms] = markTerms(
    [say(LAYER_WORDS[cause.layer]), summary, detail, advice],
    language,
  );
  const evidence = evidenceById(session);
  const findings = findingsById(session);
  const measured = cause.evidence.flatMap((id) => evidence.get(id) ?? []);
  const controls = cause.controls ?? [];
  return (
    <Card className={styles.card}>
      <div className={styles.head}>
        <span className={mergeClasses(styles.tile, cause.severity === 'warning' && styles.warned)}>
          <LayerIcon layer={cause.layer} size={22} />
        </span>
        <div className={styles.names}>
          <div className={styles.layer}>
            <Termed pieces={layerTerms} />
          </div>
          <div className={styles.subject}>{subjectText(cause.subject, language)}</div>
        </div>
        <CertaintyBadge certainty={cause.certainty} />
      </div>
      {titled && <h2 className={styles.title}>{headline}</h2>}
      <p className={styles.summary}>
        <Termed pieces={summaryTerms} />
      </p>
      {detail !== '' && (
        <p className={styles.detail}>
          <Termed pieces={detailTerms} />
        </p>
      )}
      {cause.goMessage !== undefined && (
        <div>
          <h3 className={styles.label}>{say(goSays(cause))}</h3>
          <Quote text={cause.goMessage} />
        </div>
      )}
      {advice !== '' && (
        <div className={styles.advice}>
          <span className={styles.bulb}>
            <LightbulbRegular fontSize={20} aria-hidden />
          </span>
          <div className={styles.adviceWords}>
            <h3 className={styles.label}>{say(diagnosis.advice)}</h3>
            <p className={styles.adviceText}>
              <Termed pieces={adviceTerms} />
            </p>
          </div>
        </div>
      )}
      <CauseRepair cause={cause} session={session} plan={plan} />
      <div className={styles.folds}>
        <div className={styles.fold}>
          <Disclosure label={say(diagnosis.why)}>
            <div className={styles.evidence}>
              <EvidenceList title={say(diagnosis.measured)} items={measured} />
              <Controls controls={controls} session={session} />
              {measured.length + controls.length === 0 && <p className={styles.detail}>{say(diagnosis.noEvidence)}</p>}
            </div>
          </Disclosure>
        </div>
        <div className={styles.fold}>
          <Consequences findings={cause.explains.flatMap((id) => findings.get(id) ?? [])} />
        </div>
      </div>
    </Card>
  );
}
