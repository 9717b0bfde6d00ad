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
import { goSettings } from '../shared/text/ui/go-settings.ts';
import { mirrorsWords } from '../shared/text/ui/mirrors.ts';
import { shell } from '../shared/text/ui/shell.ts';
import { lazyPart } from './lazy-part.tsx';
import type { Page } from './pages.ts';
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
    screen: lazyPart(async () => (await import('./screens/FlowchartsScreen.tsx')).FlowchartsScreen),
    place: 'top',
  },
  mirrors: {
    label: mirrorsWords.title,
    icon: ArrowSwapRegular,
    activeIcon: ArrowSwapFilled,
    screen: lazyPart(async () => (await import('./screens/MirrorsScreen.tsx')).MirrorsScreen),
    place: 'top',
  },
  address: {
    label: address.title,
    icon: GlobeSearchRegular,
    activeIcon: GlobeSearchFilled,
    screen: lazyPart(async () => (await import('./screens/AddressScreen.tsx')).AddressScreen),
    place: 'top',
  },
  'allow-list': {
    label: shell.allowList,
    icon: ShieldTaskRegular,
    activeIcon: ShieldTaskFilled,
    screen: lazyPart(async () => (await import('./screens/AllowListScreen.tsx')).AllowListScreen),
    place: 'top',
  },
  settings: {
    label: goSettings.title,
    icon: TextBulletListSquareRegular,
    activeIcon: TextBulletListSquareFilled,
    screen: lazyPart(async () => (await import('./screens/SettingsScreen.tsx')).SettingsScreen),
    place: 'top',
  },
  history: {
    label: shell.history,
    icon: HistoryRegular,
    activeIcon: HistoryFilled,
    screen: lazyPart(async () => (await import('./screens/HistoryScreen.tsx')).HistoryScreen),
    place: 'top',
  },
  report: {
    label: shell.report,
    icon: DocumentTextRegular,
    activeIcon: DocumentTextFilled,
    screen: lazyPart(async () => (await import('./screens/ReportScreen.tsx')).ReportScreen),
    place: 'none',
  },
  preferences: {
    label: shell.preferences,
    icon: SettingsRegular,
    activeIcon: SettingsFilled,
    screen: lazyPart(async () => (await import('./screens/PreferencesScreen.tsx')).PreferencesScreen),
    place: 'bottom',
  },
};
