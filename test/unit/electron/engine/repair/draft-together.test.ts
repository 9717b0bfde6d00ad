import { describe, expect, it } from 'vitest';
import { draftTogether } from '../../../../../electron/engine/repair/draft-together.ts';
import { summarise } from '../../../../../shared/diagnosis/situation.ts';
import type { Cause } from '../../../../../shared/domain/cause.ts';
import type { Trial } from '../../../../../shared/repair/define-remedy.ts';
import type { RepairContext } from '../../../../../shared/repair/repair-context.ts';
import { FakeHost } from '../../../../fakes/fake-host.ts';

const CONTEXT: RepairContext = {
  platform: 'linux',
  situation: summarise([]),
  causes: [],
  settings: [],
  goenvPath: '/home/li/.config/go/env',
  stored: [],
  hostsFile: '/etc/hosts',
  home: '/home/li',
  account: null,
  project: null,
  moduleCache: '/home/li/go/pkg/mod',
  join: (...segments) => segments.join('/'),
};

const cause = (code: string, subject: string) => ({ code, subject, layer: 'config', params: {} }) as unknown as Cause;
const GOSUMDB = cause('config.gosumdb-invalid', 'GOSUMDB');
const GOPROXY = cause('config.goproxy-off', 'GOPROXY');
const WORKS = { GOSUMDB: 'sum.golang.org https://sum.golang.google.cn', GOPROXY: 'https://goproxy.io,direct' };

/** A `go` to which these values are good enough; it tells what it was asked to try. */
function goThatWants(wanted: Readonly<Record<string, string>>) {
  const asked: Trial['variables'][] = [];
  const good = ({ variables }: Trial) =>
    Object.entries(wanted).every(([name, value]) => (variables as Record<string, string>)[name] === value);
  const best = async (trials: readonly Trial[]) => {
    asked.push(...trials.map(({ variables }) => variables));
    return trials.find(good) ?? null;
  };
  return { asked, trials: { best, rehearse: async () => null } };
}

const draft = (causes: readonly Cause[], trials: ReturnType<typeof goThatWants>['trials'], settled: string[] = []) =>
  draftTogether(causes, settled, { context: CONTEXT, trials, host: new FakeHost({}) });

describe('two faults that hide behind one another', () => {
  it('are repaired as one set, by the values that work together', async () => {
    const drafts = await draft([GOSUMDB, GOPROXY], goThatWants(WORKS).trials);
    expect(drafts.map(({ remedy, remedial: { sets }, chosen }) => ({ remedy, sets, chosen }))).toEqual([
      { remedy: 'config/gosumdb', sets: { GOSUMDB: WORKS.GOSUMDB }, chosen: true },
      { remedy: 'config/goproxy', sets: { GOPROXY: WORKS.GOPROXY }, chosen: true },
    ]);
    expect(new Set(drafts.map(({ together }) => together)).size).toBe(1);
  });

  it('are proposed all or none', async () => {
    const drafts = await draft([GOSUMDB, { ...GOPROXY, advisory: true }], goThatWants(WORKS).trials);
    expect(drafts.map(({ chosen }) => chosen)).toEqual([false, false]);
  });

  it('are left to people where no two values work together', async () => {
    expect(await draft([GOSUMDB, GOPROXY], goThatWants({ GOPROXY: 'https://nowhere.example' }).trials)).toEqual([]);
  });

  it('are tried with few runs of go, and never with two values of one variable', async () => {
    const { asked, trials } = goThatWants({ GOPROXY: 'nothing' });
    await draft([GOSUMDB, GOPROXY], trials);
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.length).toBeLessThanOrEqual(16);
    expect(asked.every((variables) => Object.keys(variables).length === 2)).toBe(true);
  });

  it('are not tried where the plan has settled a value already, or where there is but one', async () => {
    const { asked, trials } = goThatWants(WORKS);
    expect(await draft([GOSUMDB, GOPROXY], trials, ['GOPROXY'])).toEqual([]);
    expect(await draft([GOSUMDB], trials)).toEqual([]);
    expect(asked).toEqual([]);
  });
});
