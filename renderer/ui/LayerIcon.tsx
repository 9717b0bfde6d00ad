import { BoxRegular } from '@fluentui/react-icons/svg/box';
import { BranchForkRegular } from '@fluentui/react-icons/svg/branch-fork';
import { CodeRegular } from '@fluentui/react-icons/svg/code';
import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text';
import { FireRegular } from '@fluentui/react-icons/svg/fire';
import { GlobeRegular } from '@fluentui/react-icons/svg/globe';
import { HardDriveRegular } from '@fluentui/react-icons/svg/hard-drive';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { PlugConnectedRegular } from '@fluentui/react-icons/svg/plug-connected';
import { RouterRegular } from '@fluentui/react-icons/svg/router';
import { SearchInfoRegular } from '@fluentui/react-icons/svg/search-info';
import { ServerRegular } from '@fluentui/react-icons/svg/server';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { ShieldRegular } from '@fluentui/react-icons/svg/shield';
import { WifiOffRegular } from '@fluentui/react-icons/svg/wifi-off';
import type { ComponentType, ReactNode } from 'react';
import { LAYERS, type Layer } from '../../shared/domain/layer.ts';

const ICONS: Readonly<Record<Layer, ComponentType<{ fontSize?: number }>>> = {
  go: CodeRegular,
  config: SettingsRegular,
  project: DocumentTextRegular,
  proxy: RouterRegular,
  net: WifiOffRegular,
  firewall: FireRegular,
  av: ShieldRegular,
  dns: SearchInfoRegular,
  tcp: PlugConnectedRegular,
  tls: LockClosedRegular,
  http: GlobeRegular,
  sumdb: ServerRegular,
  module: BoxRegular,
  vcs: BranchForkRegular,
  cache: HardDriveRegular,
};

/** The picture of a layer; its name always stands beside it. */
export function LayerIcon({ layer, size }: { layer: Layer; size: number }): ReactNode {
  const Icon = ICONS[layer];
  return <Icon fontSize={size} aria-hidden />;
}

/** The layer of a cause code such as `tls.sni-blocked`; undefined for a code of a newer engine. */
export function layerOf(code: string): Layer | undefined {
  return LAYERS.find((layer) => code.startsWith(`${layer}.`));
}
