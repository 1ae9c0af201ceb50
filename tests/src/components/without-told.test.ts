import type { MessageView } from '../../../domain/contract/views/ticket';
import { withoutTold } from '../../../src/components/without-told';

function message(messageId: string, text: string): MessageView {
  const said = { from: 'resident', fromName: '陈桂兰', at: 1, own: true, internal: false } as const;
  return { ...said, messageId, text, photos: [], voice: null, altered: false };
}

const messages = [message('a', '还没到'), message('b', '请看'), message('c', '还没到')];
const idsOf = (shown: MessageView[]) => shown.map(({ messageId }) => messageId);

test('what stands in a card is left out once, and equal words said before stay', () => {
  expect(idsOf(withoutTold(messages, ['还没到']))).toEqual(['a', 'b']);
});

test('two cards with the same words take two messages', () => {
  expect(idsOf(withoutTold(messages, ['还没到', '还没到', undefined]))).toEqual(['b']);
});

test('a picture without words is never taken for the empty words of a card', () => {
  expect(idsOf(withoutTold([message('p', '')], ['', null]))).toEqual(['p']);
});
