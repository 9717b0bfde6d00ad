import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SessionResult } from '../../shared/domain/session.ts';
import { formatMs } from '../../shared/text/ui/duration.ts';
import { healthy } from '../../shared/text/ui/endings.ts';
import { useText } from '../text/use-text.ts';
import { Card } from './Card.tsx';
import { shortUrl } from './target-view.ts';
import { totalMs } from './waterfall-scale.ts';

const useStyles = makeStyles({
  facts: { display: 'flex', flexWrap: 'wrap', gap: '12px', margin: 0 },
  fact: { flexGrow: 1, flexBasis: '180px' },
  name: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  value: { ...typographyStyles.subtitle2, margin: '2px 0 0', overflowWrap: 'anywhere' },
});

function fastestMirror(result: SessionResult): { readonly url: string; readonly ms: number } | null {
  const mirrors = result.targets.filter((target) => target.role === 'mirror' && target.verdict === 'ok');
  const timed = mirrors.map((target) => ({ url: target.url, ms: totalMs(target) })).sort((a, b) => a.ms - b.ms);
  return timed[0] ?? null;
}

/** The proof in numbers: the real download, the fastest mirror, the Go that did it. */
export function HealthyFacts({ result }: { result: SessionResult }): ReactNode {
  const styles = useStyles();
  const { language, say } = useText();
  const { goRun, host } = result;
  const fastest = fastestMirror(result);
  const facts: (readonly [string, string])[] = [];
  if (goRun?.exitCode === 0) {
    const time = formatMs(goRun.seconds * 1000, language);
    facts.push([say(healthy.modules), say(healthy.modulesValue, { count: goRun.modules, time })]);
  }
  if (fastest) facts.push([say(healthy.fastest), `${shortUrl(fastest.url)} · ${formatMs(fastest.ms, language)}`]);
  if (host.go) facts.push([say(healthy.goVersion), host.go.version]);
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <Card key={name} className={styles.fact}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </Card>
      ))}
    </dl>
  );
}
