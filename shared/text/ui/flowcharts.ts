import type { Phrases } from './phrases.ts';

export const flowcharts = {
  title: { 'zh-CN': '流程图', en: 'Flowcharts' },
  lead: {
    'zh-CN': '检查就是沿着这些步骤走的。点一个步骤，看它查什么、查到了什么。',
    en: 'The check follows these steps. Select one to see what it asks, and what was found.',
  },
  choose: { 'zh-CN': '选择流程图', en: 'Choose a flowchart' },
  target: { 'zh-CN': '主机', en: 'Host' },
  copyMermaid: { 'zh-CN': '复制为 Mermaid', en: 'Copy as Mermaid' },
  zoomIn: { 'zh-CN': '放大', en: 'Zoom in' },
  zoomOut: { 'zh-CN': '缩小', en: 'Zoom out' },
  zoomReset: { 'zh-CN': '适合窗口', en: 'Fit the window' },
  zoomFit: { 'zh-CN': '适合', en: 'Fit' },
  selectHint: { 'zh-CN': '在图上选择一个步骤', en: 'Select a step in the chart' },
  probes: { 'zh-CN': '相关检查项', en: 'Checks behind it' },
  noProbes: { 'zh-CN': '目前没有单独的检查项', en: 'No check of its own yet' },
  remedies: { 'zh-CN': '可用的修复', en: 'Repairs that belong here' },
  lastRun: { 'zh-CN': '上次检查的结果', en: 'In the last check' },
  notRun: { 'zh-CN': '还没有检查过，图上没有结果', en: 'Nothing has been checked yet, so the chart shows no results' },
} satisfies Phrases;
