import type { MessageView } from '../../domain/contract/views/ticket';

/**
 * The conversation without what stands in a card of its own above: for each of the cards' words
 * the newest message that says exactly this. An equal one said before or after stays.
 */
export function withoutTold(
  messages: MessageView[],
  told: ReadonlyArray<string | null | undefined>,
): MessageView[] {
  const hidden = new Set<string>();
  for (const words of told) {
    if (words === null || words === undefined || words === '') continue;
    const [newest] = messages
      .filter(({ messageId, text }) => text === words && !hidden.has(messageId))
      .slice(-1);
    if (newest !== undefined) hidden.add(newest.messageId);
  }
  return messages.filter(({ messageId }) => !hidden.has(messageId));
}
