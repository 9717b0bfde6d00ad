import { Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { TargetReport } from '../../shared/domain/target-report.ts';
import { flowcharts } from '../../shared/text/ui/flowcharts.ts';
import { useText } from '../text/use-text.ts';
import { shortUrl } from './target-view.ts';

interface TargetPickerProps {
  readonly targets: readonly TargetReport[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** Chooses the host that a chart about one host shows. */
export function TargetPicker({ targets, chosen, onChoose }: TargetPickerProps): ReactNode {
  const { say } = useText();
  return (
    <Select aria-label={say(flowcharts.target)} value={chosen} onChange={(_event, { value }) => onChoose(value)}>
      {targets.map((target) => (
        <option key={target.id} value={target.id}>
          {shortUrl(target.url)}
        </option>
      ))}
    </Select>
  );
}
