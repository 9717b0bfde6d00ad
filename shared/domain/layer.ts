/** Layers of the path between `go` and a module, in the order in which they are blamed: the lowest failing one is the culprit. */
export const LAYERS = [
  'go',
  'config',
  'project',
  'proxy',
  'net',
  'firewall',
  'av',
  'dns',
  'tcp',
  'tls',
  'http',
  'sumdb',
  'module',
  'vcs',
  'cache',
] as const;

export type Layer = (typeof LAYERS)[number];

/** Position of a layer in the order of blame; 0 is met first by `go`. Source: contract "Order of causes". */
export function layerRank(layer: Layer): number {
  return LAYERS.indexOf(layer);
}
