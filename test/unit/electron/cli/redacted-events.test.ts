import { describe, expect, it } from 'vitest';
import { redactedEvents } from '../../../../electron/cli/redacted-events.ts';
import type { SessionEvent } from '../../../../shared/domain/session.ts';
import { NOBODY } from '../../../../shared/report/redact/identity.ts';
import { createRedactor } from '../../../../shared/report/redact/redact.ts';

const started: SessionEvent = {
  type: 'started',
  id: 'x',
  startedAt: '2026-06-01T08:00:00.000Z',
  deadlineMs: 1,
  probes: [],
};
const finding = (probe: string, params: Record<string, unknown>): SessionEvent => ({
  type: 'finding',
  finding: { id: 'f1', probe, code: 'x', outcome: 'ok', subject: 'github.com/secret-org/app', params, evidence: [] },
});
const ended = (probe: string): SessionEvent => ({ type: 'probe', probe, state: 'ended', outcome: 'ok', atMs: 1 });

describe('redactedEvents', () => {
  it('waits for the settings, so that a private module named before them is hidden too', () => {
    const told: SessionEvent[] = [];
    const tell = redactedEvents(createRedactor(NOBODY), (event) => told.push(event));
    tell(started);
    tell(finding('project/modules', {}));
    tell(finding('config/settings', { setting: { name: 'GOPRIVATE', value: 'github.com/secret-org', shadows: [] } }));
    expect(told).toEqual([]);
    tell(ended('config/settings'));
    expect(told.map(({ type }) => type)).toEqual(['started', 'finding', 'finding', 'probe']);
    tell(finding('go/download', {}));
    expect(told).toHaveLength(5);
    expect(JSON.stringify(told)).not.toContain('secret-org');
  });

  it('holds nothing back for ever', () => {
    const told: SessionEvent[] = [];
    const tell = redactedEvents(createRedactor(NOBODY), (event) => told.push(event));
    tell(started);
    tell({ type: 'verdict', final: true, verdict: 'incomplete', causes: [], atMs: 2 });
    expect(told).toHaveLength(2);
  });
});
