import { describe, expect, it } from 'vitest';
import { matchGoImport, parseGoImports, repositoryOfPath } from '../../../../shared/go/go-import.ts';

const tag = (content: string) => `<meta name="go-import" content="${content}">`;
const one = { prefix: 'corp.example/x', vcs: 'git', repository: 'https://git.corp.example/x' };

describe('go-import tags', () => {
  it.each([
    ['in the head', `<html><head>${tag('corp.example/x git https://git.corp.example/x')}</head>`, [one]],
    [
      'whatever the order and the quotes',
      "<META content='corp.example/x git https://git.corp.example/x' NAME=go-import />",
      [one],
    ],
    ['not in the body', `<head></head><body>${tag('corp.example/x git https://git.corp.example/x')}`, []],
    ['not in a remark', `<!-- ${tag('corp.example/x git https://git.corp.example/x')} -->`, []],
    ['not with too few words', tag('corp.example/x git'), []],
    ['not of another name', '<meta name="go-source" content="a b c">', []],
  ])('%s', (_, page, imports) => {
    expect(parseGoImports(page)).toEqual(imports);
  });

  it('fit by whole elements of the path, and only one of them', () => {
    expect(matchGoImport([one], 'corp.example/x/y')).toEqual(one);
    expect(matchGoImport([one], 'corp.example/xy')).toBeUndefined();
    expect(matchGoImport([one, one], 'corp.example/x')).toBeUndefined();
  });

  it('take no time on a hostile page', () => {
    expect(parseGoImports('<meta '.repeat(40_000))).toEqual([]);
  });
});

describe('repositories that a path names itself', () => {
  it.each([
    ['github.com/google/uuid', 'https://github.com/google/uuid'],
    ['github.com/aws/sdk/service/s3/v2', 'https://github.com/aws/sdk'],
    ['git.corp.example/team/x.git/sub', 'https://git.corp.example/team/x.git'],
    ['git.corp.example:8443/x.git', 'https://git.corp.example:8443/x.git'],
  ])('%s', (path, url) => {
    expect(repositoryOfPath(path)).toMatchObject({ vcs: 'git', url });
  });

  it.each(['rsc.io/quote', 'github.com/one', 'golang.org/x/text'])('%s has to be asked for', (path) => {
    expect(repositoryOfPath(path)).toBeUndefined();
  });
});
