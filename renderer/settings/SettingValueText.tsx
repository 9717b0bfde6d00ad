import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Segment } from '../../shared/diagnosis/settings-view/segments.ts';
import { goSettings } from '../../shared/text/ui/go-settings.ts';
import { useText } from '../text/use-text.ts';
import { BreakableText } from '../ui/BreakableText.tsx';

const useStyles = makeStyles({
  value: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  empty: { color: tokens.colorNeutralForeground3 },
  entry: {
    backgroundColor: 'transparent',
    color: 'inherit',
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
    textDecorationColor: tokens.colorStatusDangerForeground1,
    textUnderlineOffset: '3px',
  },
  char: {
    padding: '0 3px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorStatusDangerBackground2,
    color: tokens.colorStatusDangerForeground1,
    fontWeight: 700,
  },
  harmless: {
    padding: '0 3px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground2,
  },
});

/** A value with its odd characters shown and marked; what is wrong with them stands in words beside it. */
export function SettingValueText({ segments }: { segments: readonly Segment[] }): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  if (segments.length === 0) return <span className={styles.empty}>{say(goSettings.empty)}</span>;
  let at = 0;
  return (
    <code className={styles.value}>
      {segments.map(({ text, shown, mark }) => {
        const key = at;
        at += text.length;
        return mark === null ? (
          <span key={key}>
            <BreakableText text={shown} />
          </span>
        ) : (
          <mark key={key} className={mergeClasses(styles[mark])}>
            <BreakableText text={shown} />
          </mark>
        );
      })}
    </code>
  );
}
