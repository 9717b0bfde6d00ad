import type { Chart } from '../chart.ts';

/** Is a local guard in the way? */
export const interception: Chart = {
  id: 'interception',
  title: { 'zh-CN': '本机拦截', en: 'Guards on this PC' },
  question: { 'zh-CN': '是不是被防火墙或杀毒软件拦下了？', en: 'Is a local guard in the way?' },
  nodes: [
    {
      id: 'before',
      title: { 'zh-CN': '以前能用吗', en: 'Did it work before?' },
      question: { 'zh-CN': 'go 在这台电脑上成功下载过吗？', en: 'Did go ever download anything on this computer?' },
      about: {
        'zh-CN': '第一次就不行，多半是防火墙没有放行；以前能用、后来不行，多半是杀毒软件后来动了手。',
        en: 'If it never did, think of a firewall that was never told; if it did once, of an antivirus that stepped in later.',
      },
      probes: ['go/installation'],
      causes: [],
    },
    {
      id: 'outbound',
      title: { 'zh-CN': '出站规则', en: 'Outbound rule' },
      question: { 'zh-CN': '有没有拦住 go、git 的出站规则？', en: 'Does an outbound rule block go or git?' },
      about: {
        'zh-CN': '被拦下时 go 报“以一种访问权限不允许的方式”（10013）。入站规则与下载无关。',
        en: 'A blocked go says "forbidden by its access permissions" (10013). Inbound rules have nothing to do with downloads.',
      },
      probes: ['firewall/program-rules'],
      causes: ['firewall.*'],
    },
    {
      id: 'allow',
      title: { 'zh-CN': '放行规则', en: 'Allow rule' },
      question: { 'zh-CN': '为这一个程序加一条放行规则？', en: 'Add a rule that allows this very program?' },
      about: {
        'zh-CN': '只放行确切的程序，不关防火墙；由公司统一管理的，要请管理员来加。',
        en: 'For the exact program only, with the firewall left on; where a company manages it, ask its administrators.',
      },
      probes: [],
      causes: [],
    },
    {
      id: 'quarantine',
      title: { 'zh-CN': '隔离记录', en: 'Quarantine' },
      question: { 'zh-CN': '杀毒软件动过 go 或它的文件吗？', en: 'Did an antivirus touch go or its files?' },
      about: {
        'zh-CN': '看杀毒软件的历史和隔离区。只看得到名字、不知道做了什么的，就说不知道。',
        en: 'Its history and its quarantine tell. Of a product that does not, only its name is known.',
      },
      probes: ['av/guards'],
      causes: ['av.*'],
    },
    {
      id: 'genuine',
      row: 'restore',
      title: { 'zh-CN': '核实程序', en: 'Is it genuine?' },
      question: { 'zh-CN': '程序的签名和校验值对吗？', en: 'Are its signer and hash right?' },
      about: {
        'zh-CN': '先确认被拦下的确实是官方的程序，再谈恢复；对不上就不要恢复。',
        en: 'First make sure that what was stopped is the official program; where it is not, leave it there.',
      },
      probes: [],
      causes: [],
    },
    {
      id: 'restore',
      row: 'restore',
      title: { 'zh-CN': '恢复并信任', en: 'Restore and trust' },
      question: { 'zh-CN': '恢复它，并加入排除项？', en: 'Restore it, and exclude it from scans?' },
      about: {
        'zh-CN': '只排除确切的程序和模块缓存，不关杀毒软件。',
        en: 'Only for the exact program and the module cache, with the antivirus left on.',
      },
      probes: [],
      causes: [],
    },
    {
      id: 'verify',
      title: { 'zh-CN': '再试一次', en: 'Try again' },
      question: { 'zh-CN': '现在 go 能下载了吗？', en: 'Does go download now?' },
      about: {
        'zh-CN': '用你的 go 真正下载一次。还是不行，就看“连通性”流程图。',
        en: 'A real download by your own go. If it still fails, see the chart "Connectivity".',
      },
      probes: ['go/download'],
      causes: [],
    },
  ],
  edges: [
    { from: 'before', to: 'outbound', label: { 'zh-CN': '第一次', en: 'never' } },
    { from: 'before', to: 'quarantine', label: { 'zh-CN': '以前可以', en: 'it did' } },
    { from: 'outbound', to: 'allow' },
    { from: 'quarantine', to: 'genuine' },
    { from: 'genuine', to: 'restore' },
    { from: 'allow', to: 'verify' },
    { from: 'restore', to: 'verify' },
  ],
};
