import { renderCause } from '../diagnosis/render-cause.ts';
import type { Report } from '../domain/report.ts';
import type { SessionResult } from '../domain/session.ts';
import type { Language } from '../domain/text.ts';
import { remediesFor } from '../repair/remedies-for.ts';
import { withoutSecrets } from '../text/hide-secrets.ts';
import { undecidedText } from '../text/undecided.ts';
import type { RepairParts } from './repair-parts.ts';
import { settingsPart } from './settings-part.ts';

/**
 * Renders a finished session as a report in one language, without secrets. The session itself holds codes and params only.
 *
 * @param repair what was planned and done about it.
 * @param redacted was identity taken out of the session before? Said in the report, so that its reader knows.
 */
export function toReport(result: SessionResult, language: Language, redacted = false, repair?: RepairParts): Report {
  const { undecided, causes, findings, evidence, targets, settings, walk, goRun, ...head } = withoutSecrets(result);
  return {
    format: 'gomod-doctor/report',
    version: 1,
    ...head,
    ...(redacted ? { redacted } : {}),
    language,
    ...(undecided.length > 0 ? { undecided: undecided.map((code) => undecidedText(code, language)) } : {}),
    causes: causes.map(({ targets: _targets, controls, evidence: ids, explains, ...cause }) => ({
      ...cause,
      ...renderCause(cause, language),
      evidence: [...ids],
      explains: [...explains],
      ...(controls && controls.length > 0 ? { controls: [...controls] } : {}),
      remedies: remediesFor(cause.code).map((remedy) => ({ ...remedy })),
    })),
    findings: findings.map((f) => ({ ...f, params: { ...f.params }, evidence: [...f.evidence] })),
    evidence: evidence.map((e) => ({ ...e })),
    targets: targets.map((t) => ({ ...t })),
    settings: settingsPart({ settings, findings, causes, host: head.host }, language),
    walk: walk.map((step) => ({ ...step })),
    ...(goRun ? { goRun } : {}),
    ...(repair ? withoutSecrets(repair) : {}),
  };
}
