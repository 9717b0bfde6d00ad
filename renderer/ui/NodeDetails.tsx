import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { WrenchRegular } from '@fluentui/react-icons/svg/wrench';
import type { ReactNode } from 'react';
import type { Evidence } from '../../shared/domain/evidence.ts';
import type { Chart, ChartNode } from '../../shared/flow/chart.ts';
import type { ChartStatus } from '../../shared/flow/chart-state.ts';
import { type RemedyId, remedies } from '../../shared/repair/remedies.gen.ts';
import { markTerms } from '../../shared/text/mark-terms.ts';
import { diagnosis } from '../../shared/text/ui/diagnosis.ts';
import { flowcharts } from '../../shared/text/ui/flowcharts.ts';
import { guide } from '../../shared/text/ui/guide.ts';
import { CONSEQUENCE_WORD, STATE_WORDS } from '../../shared/text/ui/outcome-words.ts';
import { plan } from '../../shared/text/ui/repair.ts';
import { useCauseTexts } from '../text/cause-texts.tsx';
import { useText } from '../text/use-text.ts';
import { Disclosure } from './Disclosure.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { StateIcon } from './StateShape.tsx';
import { Termed } from './Termed.tsx';

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: '0 0 4px' },
  question: { ...typographyStyles.body1Strong, margin: '0 0 8px', color: tokens.colorBrandForeground1 },
  text: { ...typographyStyles.body1, margin: '0 0 14px', color: tokens.colorNeutralForeground2 },
  label: { ...typographyStyles.caption1Strong, margin: '0 0 4px', color: tokens.colorNeutralForeground3 },
  state: { ...typographyStyles.body1, display: 'flex', alignItems: 'center', gap: '8px', margin: '0 0 8px' },
  cause: { ...typographyStyles.body1, margin: '0 0 8px' },
  probes: { listStyleType: 'none', margin: '0 0 14px', padding: 0 },
  remedy: { ...typographyStyles.body1 },
  fix: { margin: '4px 0 12px' },
  evidence: { margin: '0 0 12px' },
  probe: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

interface NodeDetailsProps {
  readonly chart: Chart;
  readonly node: ChartNode | null;
  readonly status: ChartStatus;
  /** What the probes behind the step have measured. */
  readonly evidence: readonly Evidence[];
  /** Leads to the changes that would cure this step; absent where there are none. */
  readonly onFix?: (() => void) | undefined;
  /** False before the first run: the states say nothing yet. */
  readonly ran: boolean;
}

/** What a step asks and why, what was found there, and the probes behind it. The chart's own question while none is selected. */
export function NodeDetails({ chart, node, status, evidence, onFix, ran }: NodeDetailsProps): ReactNode {
  const styles = useStyles();
  const { say, language } = useText();
  const texts = useCauseTexts();
  const own = node ? status.nodes[node.id] : undefined;
  if (!node || !own) {
    return (
      <>
        <h2 className={styles.title}>{say(chart.question)}</h2>
        <p className={styles.text}>{say(flowcharts.selectHint)}</p>
        {!ran && <p className={styles.text}>{say(flowcharts.notRun)}</p>}
      </>
    );
  }
  const [question, about] = markTerms([say(node.question), say(node.about)], language);
  return (
    <>
      <h2 className={styles.title}>{say(node.title)}</h2>
      <p className={styles.question}>
        <Termed pieces={question} />
      </p>
      <p className={styles.text}>
        <Termed pieces={about} />
      </p>
      {ran && (
        <>
          <h3 className={styles.label}>{say(flowcharts.lastRun)}</h3>
          <p className={styles.state}>
            <StateIcon state={own.state} />
            {say(own.consequence ? CONSEQUENCE_WORD : STATE_WORDS[own.state])}
          </p>
          {own.causes.map((cause) => (
            <p key={`${cause.code} ${cause.subject}`} className={styles.cause}>
              {texts.cause(cause).summary}
            </p>
          ))}
          {onFix && (
            <Button appearance="primary" className={styles.fix} icon={<WrenchRegular />} onClick={onFix}>
              {say(plan.fixThis)}
            </Button>
          )}
          {evidence.length > 0 && (
            <div className={styles.evidence}>
              <Disclosure quiet label={say(guide.measured, { count: evidence.length })}>
                <EvidenceList title={say(diagnosis.measured)} items={evidence} />
              </Disclosure>
            </div>
          )}
        </>
      )}
      <h3 className={styles.label}>{say(flowcharts.probes)}</h3>
      {node.probes.length === 0 ? (
        <p className={styles.text}>{say(flowcharts.noProbes)}</p>
      ) : (
        <ul className={styles.probes}>
          {node.probes.map((probe) => (
            <li key={probe} className={styles.probe}>
              {probe}
            </li>
          ))}
        </ul>
      )}
      {node.remedies && (
        <>
          <h3 className={styles.label}>{say(flowcharts.remedies)}</h3>
          <ul className={styles.probes}>
            {node.remedies.map((id) => (
              <li key={id} className={styles.remedy}>
                {isRemedyId(id) ? say(remedies[id].name) : id}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function isRemedyId(id: string): id is RemedyId {
  return Object.hasOwn(remedies, id);
}
