import type { Text } from '../domain/text.ts';

const PRINTED: Text = { 'zh-CN': 'go 打印的原话', en: 'What go prints' };
const PREDICTED: Text = { 'zh-CN': 'go 将会打印的话（推算）', en: 'What go will print (predicted)' };

/** Heading of the line of `go` that a cause shows: a prediction is never passed off as a quotation. */
export function goSays({ goMessagePredicted }: { readonly goMessagePredicted?: true | undefined }): Text {
  return goMessagePredicted === true ? PREDICTED : PRINTED;
}
