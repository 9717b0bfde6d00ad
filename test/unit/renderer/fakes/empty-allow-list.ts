import type { AllowList } from '../../../../shared/windows/allow-list.ts';

/** A Windows on which nothing blocks anything. */
export const emptyAllowList: AllowList = {
  supported: true,
  readable: true,
  programs: [],
  products: [],
  listed: true,
  detections: [],
  exclusion: null,
  noElevation: null,
};
