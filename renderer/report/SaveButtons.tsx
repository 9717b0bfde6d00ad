import { Button, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import type { ReactNode } from 'react';
import type { ReportFormat } from '../../shared/ipc/report-shape.ts';
import { FORMAT_WORDS, report } from '../../shared/text/ui/report.ts';
import { useText } from '../text/use-text.ts';

const OTHERS = ['md', 'json', 'zip'] as const;

/** Saves as a web page, which is what most people can open; the other formats are one step away. */
export function SaveButtons({ onSave }: { onSave: (format: ReportFormat) => void }): ReactNode {
  const { say } = useText();
  return (
    <>
      <Button appearance="primary" size="large" icon={<SaveRegular />} onClick={() => onSave('html')}>
        {say(report.save)}
      </Button>
      <Menu positioning="above-start">
        <MenuTrigger disableButtonEnhancement>
          <MenuButton size="large">{say(report.saveAs)}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {OTHERS.map((format) => (
              <MenuItem key={format} onClick={() => onSave(format)}>
                {say(FORMAT_WORDS[format])}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  );
}
