import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Evidence } from '../../shared/domain/evidence.ts';
import { compactJson } from '../../shared/text/ui/compact-json.ts';
import { diagnosis } from '../../shared/text/ui/diagnosis.ts';
import { formatMs } from '../../shared/text/ui/duration.ts';
import { FAILURE_WORDS } from '../../shared/text/ui/failure-words.ts';
import { type Say, useText } from '../text/use-text.ts';
import { Command } from './Command.tsx';
import { Disclosure } from './Disclosure.tsx';
import { ScrollRegion } from './ScrollRegion.tsx';
import { StateIcon } from './StateShape.tsx';

const LINE = 220;

const useStyles = makeStyles({
  item: { display: 'flex', flexDirection: 'column', gap: '4px' },
  head: { display: 'flex', alignItems: 'baseline', gap: '8px', minWidth: 0 },
  icon: { display: 'flex', alignSelf: 'center' },
  operation: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    fontWeight: 600,
    flexShrink: 0,
  },
  input: {
    ...typographyStyles.caption1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  took: {
    ...typographyStyles.caption1,
    marginLeft: 'auto',
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  result: { ...typographyStyles.body1, paddingLeft: '22px', overflowWrap: 'anywhere' },
  more: { paddingLeft: '22px', display: 'flex', flexDirection: 'column', gap: '2px' },
  tryIt: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  raw: {
    margin: '2px 0 0',
    padding: '8px 10px',
    maxHeight: '220px',
    overflow: 'auto',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

function resultText(evidence: Evidence, say: Say): string {
  const { failure, result } = evidence;
  if (!failure) return compactJson(result ?? null, LINE);
  const word = say(FAILURE_WORDS[failure.word]);
  return failure.detail === undefined ? word : `${word} · ${failure.detail}`;
}

/** One operation: what was done, what came of it, and the command that shows the same. */
export function EvidenceItem({ evidence }: { evidence: Evidence }): ReactNode {
  const styles = useStyles();
  const { language, say } = useText();
  const input = compactJson(evidence.input, LINE);
  const { startMs, endMs, command } = evidence;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <span className={styles.icon}>
          <StateIcon state={evidence.failure ? 'fail' : 'ok'} size={14} />
        </span>
        <span className={styles.operation}>{evidence.operation}</span>
        <span className={styles.input} title={input}>
          {input}
        </span>
        <span className={styles.took}>{formatMs(endMs - startMs, language)}</span>
      </div>
      <div className={styles.result}>{resultText(evidence, say)}</div>
      <div className={styles.more}>
        {command !== '' && (
          <>
            <span className={styles.tryIt}>{say(diagnosis.tryIt)}</span>
            <Command command={command} />
          </>
        )}
        <Disclosure quiet label={say(diagnosis.raw)}>
          <ScrollRegion label={say(diagnosis.raw)} className={styles.raw}>
            {JSON.stringify(evidence, null, 2)}
          </ScrollRegion>
        </Disclosure>
      </div>
    </li>
  );
}
