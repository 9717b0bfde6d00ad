import type { Situation } from './situation.ts';

/** Are the modules our own, which every mirror and the public checksum database have? What denies them is at fault, not they. */
export function everybodyHas({ findings }: Pick<Situation, 'findings'>): boolean {
  return findings.of('module.set')[0]?.params.source === 'built-in';
}

/** Does a mirror deny each one of several modules? */
export function deniesAll({ findings }: Pick<Situation, 'findings'>, target: string): boolean {
  const modules = findings.of('module.set')[0]?.params.modules ?? [];
  const denied = findings
    .of('module.versions')
    .filter(({ params }) => params.target === target && (params.status === 404 || params.status === 410))
    .map(({ params }) => params.module);
  return modules.length > 1 && modules.every(({ path }) => denied.includes(path));
}
