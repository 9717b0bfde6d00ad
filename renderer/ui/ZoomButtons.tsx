import { Button, makeStyles, Tooltip } from '@fluentui/react-components';
import { ZoomInRegular } from '@fluentui/react-icons/svg/zoom-in';
import { ZoomOutRegular } from '@fluentui/react-icons/svg/zoom-out';
import type { ReactNode } from 'react';
import { flowcharts } from '../../shared/text/ui/flowcharts.ts';
import { useText } from '../text/use-text.ts';

const useStyles = makeStyles({ middle: { minWidth: '68px' } });

const STEP = 0.25;
const LEAST = 0.5;
const MOST = 2;

interface ZoomButtonsProps {
  /** Null: as large as the window allows. */
  readonly zoom: number | null;
  readonly onZoom: (zoom: number | null) => void;
}

/** Smaller, as the window allows, larger. */
export function ZoomButtons({ zoom, onZoom }: ZoomButtonsProps): ReactNode {
  const styles = useStyles();
  const { say } = useText();
  const size = zoom ?? 1;
  return (
    <>
      <Tooltip content={say(flowcharts.zoomOut)} relationship="label">
        <Button
          appearance="subtle"
          icon={<ZoomOutRegular />}
          disabled={size <= LEAST}
          onClick={() => onZoom(Math.max(LEAST, size - STEP))}
        />
      </Tooltip>
      <Tooltip content={say(flowcharts.zoomReset)} relationship="description">
        <Button appearance="subtle" className={styles.middle} onClick={() => onZoom(null)}>
          {zoom === null ? say(flowcharts.zoomFit) : `${Math.round(zoom * 100)}%`}
        </Button>
      </Tooltip>
      <Tooltip content={say(flowcharts.zoomIn)} relationship="label">
        <Button
          appearance="subtle"
          icon={<ZoomInRegular />}
          disabled={size >= MOST}
          onClick={() => onZoom(Math.min(MOST, size + STEP))}
        />
      </Tooltip>
    </>
  );
}
