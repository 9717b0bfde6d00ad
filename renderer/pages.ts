/** What can be shown beside the wizard. Each has its entry in `page-table.tsx`, where leaving one out does not compile. */
export type Page =
  | 'check'
  | 'flowcharts'
  | 'mirrors'
  | 'address'
  | 'allow-list'
  | 'settings'
  | 'history'
  | 'preferences'
  | 'report';
