import { ArrowSwapFilled, ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap';
import { DocumentTextFilled, DocumentTextRegular } from '@fluentui/react-icons/svg/document-text';
import { FlowchartFilled, FlowchartRegular } from '@fluentui/react-icons/svg/flowchart';
import { GlobeSearchFilled, GlobeSearchRegular } from '@fluentui/react-icons/svg/globe-search';
import { HistoryFilled, HistoryRegular } from '@fluentui/react-icons/svg/history';
import { SettingsFilled, SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { ShieldTaskFilled, ShieldTaskRegular } from '@fluentui/react-icons/svg/shield-task';
import { StethoscopeFilled, StethoscopeRegular } from '@fluentui/react-icons/svg/stethoscope';
import {
  TextBulletListSquareFilled,
  TextBulletListSquareRegular,
} from '@fluentui/react-icons/svg/text-bullet-list-square';
import type { ComponentType } from 'react';
import type { Text } from '../shared/domain/text.ts';
import { address } from '../shared/text/ui/address.ts';
import { allowList } from '../shared/text/ui/allow-list.ts';
import { goSettings } from '../shared/text/ui/go-settings.ts';
import { mirrorsWords } from '../shared/text/ui/mirrors.ts';
import { shell } from '../shared/text/ui/shell.ts';
import type { Page } from './pages.ts';
import { AddressScreen } from './screens/AddressScreen.tsx';
import { AllowListScreen } from './screens/AllowListScreen.tsx';
import { FlowchartsScreen } from './screens/FlowchartsScreen.tsx';
import { HistoryScreen } from './screens/HistoryScreen.tsx';
import { MirrorsScreen } from './screens/MirrorsScreen.tsx';
import { PreferencesScreen } from './screens/PreferencesScreen.tsx';
import { ReportScreen } from './screens/ReportScreen.tsx';
import { SettingsScreen } from './screens/SettingsScreen.tsx';
import { WizardScreen } from './screens/WizardScreen.tsx';

type Icon = ComponentType<{ fontSize?: number }>;

/** One page as side bar and window know it. */
export interface PageEntry {
  readonly label: Text;
  readonly icon: Icon;
  readonly activeIcon: Icon;
  readonly screen: ComponentType;
  /** Where its entry stands in the side bar; `none` for what is reached from another screen only. */
  readonly place: 'top' | 'bottom' | 'none';
}

/** Everything that can be shown, in the order of the side bar. A page appears here when it does something. */
export const PAGES: Readonly<Record<Page, PageEntry>> = {
  check: {
    label: shell.check,
    icon: StethoscopeRegular,
    activeIcon: StethoscopeFilled,
    screen: WizardScreen,
    place: 'top',
  },
  flowcharts: {
    label: shell.flowcharts,
    icon: FlowchartRegular,
    activeIcon: FlowchartFilled,
    screen: FlowchartsScreen,
    place: 'top',
  },
  mirrors: {
    label: mirrorsWords.title,
    icon: ArrowSwapRegular,
    activeIcon: ArrowSwapFilled,
    screen: MirrorsScreen,
    place: 'top',
  },
  address: {
    label: address.title,
    icon: GlobeSearchRegular,
    activeIcon: GlobeSearchFilled,
    screen: AddressScreen,
    place: 'top',
  },
  'allow-list': {
    label: allowList.title,
    icon: ShieldTaskRegular,
    activeIcon: ShieldTaskFilled,
    screen: AllowListScreen,
    place: 'top',
  },
  settings: {
    label: goSettings.title,
    icon: TextBulletListSquareRegular,
    activeIcon: TextBulletListSquareFilled,
    screen: SettingsScreen,
    place: 'top',
  },
  history: {
    label: shell.history,
    icon: HistoryRegular,
    activeIcon: HistoryFilled,
    screen: HistoryScreen,
    place: 'top',
  },
  report: {
    label: shell.report,
    icon: DocumentTextRegular,
    activeIcon: DocumentTextFilled,
    screen: ReportScreen,
    place: 'none',
  },
  preferences: {
    label: shell.preferences,
    icon: SettingsRegular,
    activeIcon: SettingsFilled,
    screen: PreferencesScreen,
    place: 'bottom',
  },
};
