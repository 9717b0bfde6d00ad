import { Button, type ButtonProps, Tooltip } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { type ReactNode, useEffect, useState } from 'react';
import { shell } from '../../shared/text/ui/shell.ts';
import { useAnnounce } from '../announcer.tsx';
import { useDoctorParts } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';

interface CopyButtonProps {
  /** Made only when asked for: a report is not cheap. Null when it cannot be made. */
  readonly text: () => string | Promise<string | null>;
  /** What the icon alone is called; *Copy* when absent. */
  readonly name?: string;
  /** Words on the button; an icon with a tool tip when absent. */
  readonly label?: string;
  readonly size?: NonNullable<ButtonProps['size']>;
}

const SHOWN_MS = 1600;

/** Copies through main, says so in the live region, and shows a tick for a moment. */
export function CopyButton({ text, label, name, size = 'medium' }: CopyButtonProps): ReactNode {
  const { say } = useText();
  const { bridge } = useDoctorParts();
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async (): Promise<void> => {
    const content = await text();
    const ok = content !== null && (await bridge.clipboard.write({ text: content })).ok;
    setCopied(ok);
    announce(say(ok ? shell.copied : shell.copyFailed));
  };
  const icon = copied ? <CheckmarkRegular /> : <CopyRegular />;
  if (label !== undefined) {
    return (
      <Button size={size} icon={icon} onClick={() => void copy()}>
        {label}
      </Button>
    );
  }
  return (
    <Tooltip content={name ?? say(shell.copy)} relationship="label">
      <Button size={size} appearance="subtle" icon={icon} onClick={() => void copy()} />
    </Tooltip>
  );
}
