import type { ApiOf, PayloadOf, ResultOf } from './boundary.ts';
import type { RendererBoundary } from './renderer-boundary.ts';

/** What the preload puts on the page's `window` as `gomodDoctor`. Types only: importing this bundles nothing. */
export type RendererApi = ApiOf<Omit<RendererBoundary, 'project.drop'>>;

export type AppInfo = ResultOf<RendererBoundary['app.info']>;
export type ChosenProject = NonNullable<ResultOf<RendererBoundary['project.choose']>>;
export type ProjectId = ChosenProject['id'];
export type CheckDied = PayloadOf<RendererBoundary['check.died']>;
export type ExplainMatch = ResultOf<RendererBoundary['explain.text']>[number];
export type RepairDied = PayloadOf<RendererBoundary['repair.died']>;
