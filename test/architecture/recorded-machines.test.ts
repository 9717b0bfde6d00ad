// The engine on every recorded machine, without waiting: what it finds there, and that the report is what its schema says.
import Ajv2020 from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { runSession } from '../../electron/engine/session.ts';
import { openRecordedHost } from '../../electron/host/recorded/recorded-host.ts';
import { reportSchema } from '../../shared/domain/report.ts';
import { LANGUAGES } from '../../shared/domain/text.ts';
import { toReport } from '../../shared/report/to-report.ts';
import { recordedAdvice, recordedMachines } from './recorded-machines.ts';
import { foldersIn, root, textOf } from './tree.ts';

const validate = new Ajv2020({ strict: true, allowUnionTypes: true, formats: { 'date-time': true } }).compile(
  JSON.parse(textOf('docs/report.schema.json')),
);

it('every recorded machine has a line in the table', () => {
  expect(Object.keys(recordedMachines).sort()).toEqual([...foldersIn('test/fixtures/machines')].sort());
});

it.concurrent.each(Object.entries(recordedMachines))(
  '%s: the right cause, and a report as its schema says',
  async (name, expected) => {
    const host = await openRecordedHost(`${root}/test/fixtures/machines/${name}`, 0);
    const signal = new AbortController().signal;
    const result = await runSession({ deadlineMs: 15_000, timeoutMs: 500 }, { host, emit: () => undefined, signal });
    // An advisory remark, such as an old Go, says nothing about whether the machine is healthy.
    const first = result.causes.find(({ advisory }) => !advisory);
    expect(first ? { code: first.code, subject: first.subject } : null).toEqual(expected);
    const advice = result.causes.flatMap(({ code, advisory }) => (advisory ? [code] : []));
    expect(advice).toEqual(recordedAdvice[name] ?? advice);
    expect(result.verdict).toBe(expected ? 'broken' : 'healthy');
    for (const language of LANGUAGES) {
      // As it is printed: what JSON drops is no part of it.
      const report: unknown = JSON.parse(JSON.stringify(toReport(result, language)));
      expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
      expect(reportSchema.safeParse(report)).toMatchObject({ success: true });
    }
  },
);

it('a report that is none is seen', () => {
  expect(validate({ format: 'gomod-doctor/report', version: 2 })).toBe(false);
});
