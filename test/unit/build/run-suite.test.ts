import { expect, test } from 'vitest';
import { count } from '../../../build/testing/run-suite.mjs';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((result) => ({ status: result })),
});

test('counts tests', () => {
  const report = { testResults: [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')] };
  expect(count(report, 1)).toEqual({ passed: 3, failed: 1 });
});

test('a test left out is not a passed one', () => {
  expect(count({ testResults: [file('passed', 'passed', 'pending', 'todo')] }, 0)).toEqual({ passed: 1, failed: 2 });
});

test('a file that does not load is a failure', () => {
  expect(count({ testResults: [file('passed', 'passed'), file('failed')] }, 1)).toEqual({ passed: 1, failed: 1 });
});

test('a run that goes wrong although no test does is a failure', () => {
  expect(count({ testResults: [file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1 });
});

test('a suite without tests is a failure', () => {
  expect(count({ testResults: [] }, 0)).toEqual({ passed: 0, failed: 1 });
});
