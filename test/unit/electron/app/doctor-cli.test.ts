import { describe, expect, it } from 'vitest';
import { doctorArguments } from '../../../../electron/app/doctor-cli.ts';

describe('the arguments of the headless doctor', () => {
  it.each([
    [
      ['gomod-doctor.exe', '--doctor-cli', '--', 'diagnose', '--json'],
      ['diagnose', '--json'],
    ],
    [
      ['gomod-doctor', '--no-sandbox', '--doctor-cli', '--', 'explain', '--', '-'],
      ['explain', '--', '-'],
    ],
    [['gomod-doctor.exe', '--doctor-cli', '--'], []],
    [['electron', '/checkout', '--doctor-cli', '--', 'flow'], ['flow']],
  ])('%j', (argv, expected) => {
    expect(doctorArguments(argv)).toEqual(expected);
  });

  it.each([
    [['gomod-doctor.exe']],
    [['gomod-doctor.exe', '--doctor-cli']],
    [['gomod-doctor.exe', '--doctor-cli', 'diagnose']],
    [['gomod-doctor.exe', '--', '--doctor-cli', '--', 'diagnose']],
    [['--', '--doctor-cli']],
  ])('%j opens the wizard', (argv) => {
    expect(doctorArguments(argv)).toBeUndefined();
  });
});
