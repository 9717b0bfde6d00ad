import { describe, expect, it } from 'vitest';
import { axisEnd } from '../../../renderer/ui/waterfall-scale.ts';
import { chatReport } from '../../../shared/text/ui/chat-report.ts';
import { compactJson } from '../../../shared/text/ui/compact-json.ts';
import { formatClock, formatLimit, formatMs } from '../../../shared/text/ui/duration.ts';
import { fakeCauseTexts } from './fakes/cause-texts.ts';
import { broken, healthy, incomplete } from './fakes/scripts.ts';
import { resultOf } from './fakes/sessions.ts';
import { target } from './fakes/targets.ts';

describe('durations', () => {
  it('are ms below 10 s, then seconds', () => {
    expect(formatMs(812.4, 'en')).toBe('812 ms');
    expect(formatMs(12_340, 'en')).toBe('12.3 s');
    expect(formatMs(12_340, 'zh-CN')).toBe('12.3 秒');
  });

  it('never run backwards, and limits are rounded up', () => {
    expect(formatClock(-5, 'en')).toBe('0.0 s');
    expect(formatLimit(29_100, 'zh-CN')).toBe('30 秒');
    expect(formatLimit(-1, 'en')).toBe('0 s');
  });
});

describe('compact JSON', () => {
  it('is one line without quotes', () => {
    expect(compactJson({ host: 'a', port: 443, list: ['x', { y: 1 }], none: null }, 99)).toBe(
      'host: a, port: 443, list: [x, {y: 1}]',
    );
    expect(compactJson('two\n lines', 99)).toBe('two lines');
  });

  it('is cut off', () => {
    expect(compactJson('abcdef', 4)).toBe('abc…');
  });
});

describe('the report for a chat', () => {
  it('names causes, certainty, advice and a command, without advisory remarks', () => {
    const text = chatReport(resultOf(broken), fakeCauseTexts.renderCause, 'zh-CN');
    expect(text).toContain('原因 1（已确认）：proxy.golang.org 被按名字拦截');
    expect(text).toContain('原因 2（很可能）：GOPROXY 被环境变量覆盖');
    expect(text).toContain('验证命令：curl');
    expect(text.trimEnd().split('\n').at(-1)).toBe('—— Go 模块医生 0.1.0，go1.26.1，Windows 11 23H2');
  });

  it('tells what go prints from what it will print', () => {
    const { causes } = resultOf(broken);
    const predicted = { ...resultOf(broken), causes: causes.map((c) => ({ ...c, goMessagePredicted: true as const })) };
    const chat = (result: typeof predicted | ReturnType<typeof resultOf>) =>
      chatReport(result, fakeCauseTexts.renderCause, 'zh-CN');
    expect(chat(resultOf(broken))).toContain('go 打印：go: golang.org/x/text');
    expect(chat(predicted)).toContain('go 将会打印（推算）：go: golang.org/x/text');
  });

  it('says that it works, or that it is open', () => {
    expect(chatReport(resultOf(healthy), fakeCauseTexts.renderCause, 'en')).toMatch(/^This computer can fetch/);
    expect(chatReport(resultOf(incomplete), fakeCauseTexts.renderCause, 'en')).toMatch(/^It could not be decided/);
  });
});

describe('the axis of the waterfall', () => {
  const quick = target('a', { ms: [10, 20, 30, 40] });
  const dead = target('b', { ms: [10, 9000], failure: 'timed-out' });

  it('follows what works, so that a dead server does not squeeze the rest', () => {
    expect(axisEnd([quick, dead])).toBe(400);
    expect(axisEnd([target('c', { ms: [10, 20, 30, 1290] }), dead])).toBe(2000);
  });

  it('follows the failures when there is nothing else', () => {
    expect(axisEnd([dead])).toBe(10_000);
  });
});
