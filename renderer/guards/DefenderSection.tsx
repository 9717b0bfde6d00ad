import { MessageBar, MessageBarBody, makeStyles, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { allowList, NO_ELEVATION_WORDS } from '../../shared/text/ui/allow-list.ts';
import type { AllowList } from '../../shared/windows/allow-list.ts';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { Section } from '../ui/Section.tsx';
import { ActionRow } from './ActionRow.tsx';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '8px' },
  name: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  file: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
});

/** What Defender took of Go: bring it back, or exempt the module cache; each with its price, and only after consent. */
export function DefenderSection({ list }: { list: AllowList }): ReactNode {
  const { detections, exclusion, noElevation } = list;
  const styles = useStyles();
  const { say } = useText();
  if (detections.length === 0) return null;
  // Where a program has an action, the note stands above already.
  const first = list.programs.every(({ actions }) => actions.length === 0);
  const doable = Boolean(exclusion?.action) || detections.some(({ actions }) => actions.length > 0);
  return (
    <Section title={say(allowList.detections)} note={say(allowList.detectionAdvice)}>
      {noElevation && first && doable && <p className={styles.file}>{say(NO_ELEVATION_WORDS[noElevation])}</p>}
      {detections.map(({ threat, files, actions }) => (
        <Card key={`${threat} ${files.join()}`} className={styles.card}>
          <h3 className={styles.name}>{threat}</h3>
          {files.map((file) => (
            <p key={file} className={styles.file}>
              {file}
            </p>
          ))}
          {actions.length > 0 && <Warning text={say(allowList.restoreWarning)} />}
          {actions.map((action) => (
            <ActionRow key={action.id} action={action} asksConsent />
          ))}
        </Card>
      ))}
      {exclusion && (
        <Card className={styles.card}>
          <h3 className={styles.name}>{say(allowList.exclusion)}</h3>
          <p className={styles.file}>{exclusion.path}</p>
          <Warning text={say(exclusion.managed ? allowList.exclusionManaged : allowList.exclusionWarning)} />
          {exclusion.action && <ActionRow key={exclusion.action.id} action={exclusion.action} asksConsent />}
        </Card>
      )}
    </Section>
  );
}

function Warning({ text }: { text: string }): ReactNode {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
