import { describe, expect, it } from 'vitest';
import { causes } from '../../../../shared/diagnosis/causes.gen.ts';
import { explain } from '../../../../shared/diagnosis/explain.ts';
import { goproxy, judged, mirror, ran, saw, setting, world } from './world.ts';

const MODULE = { path: 'github.com/google/uuid', version: 'v1.1.1' };
const NAME = 'github.com/google/uuid@v1.1.1';
const INFO = 'https://goproxy.cn/github.com/google/uuid/@v/v1.1.1.info';
const CN = goproxy('https://goproxy.cn,direct');
const go = saw('go.installed', { path: '/usr/bin/go', version: 'go1.26.8', goroot: '/usr/lib/go' });

describe('a cause', () => {
  const set = saw('module.set', { source: 'built-in', modules: [MODULE] });
  const refused = mirror('goproxy.cn', { tcp: 'connection-refused' });

  it('says what go will print where nobody waited for it', () => {
    const { causes: found } = explain(world(go, set, CN, refused), causes);
    expect(found[0]).toMatchObject({
      code: 'tcp.refused',
      goMessage: `${NAME}: Get "${INFO}": dial tcp 192.0.2.1:443: connect: connection refused`,
      goMessagePredicted: true,
    });
  });

  it('says what stops the go of the user, which the run of our own went around', () => {
    const gopath = judged('config.gopath-invalid', 'GOPATH', {
      entry: 'gopath',
      value: 'gopath',
      message: 'go: GOPATH entry is relative; must be absolute path: "gopath".',
      source: 'goenv',
      kind: 'value',
    });
    const findings = world(go, set, CN, mirror('goproxy.cn'), setting('GOPATH', 'gopath'), gopath, ran(0));
    expect(explain(findings, causes).causes[0]).toMatchObject({
      code: 'config.gopath-invalid',
      goMessage: 'GOPATH entry is relative; must be absolute path: "gopath".',
      goMessagePredicted: true,
    });
  });

  it('says what go printed where the text alone points to it', () => {
    const printed = `${NAME}: proxy returned info for version v9.9.9 instead of requested version`;
    const other = mirror('goproxy.cn', { http: { status: 200, body: 'info', asked: 'v1.1.1', told: 'v9.9.9' } });
    const [cause] = explain(world(go, set, CN, other, ran(1, [printed])), causes).causes;
    expect(cause).toMatchObject({ code: 'http.wrong-version', goMessage: printed });
    expect(cause?.goMessagePredicted).toBeUndefined();
  });

  it('says what go printed where it did', () => {
    const printed = `${NAME}: Get "${INFO}": dial tcp 192.0.2.1:443: connect: connection refused`;
    const [cause] = explain(world(go, set, CN, refused, ran(1, [printed])), causes).causes;
    expect(cause?.goMessage).toBe(printed);
    expect(cause?.goMessagePredicted).toBeUndefined();
  });
});
