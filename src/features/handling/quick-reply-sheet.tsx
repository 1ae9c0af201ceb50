import { View } from '@tarojs/components';
import type { HandledCardView } from '../../../domain/contract/views/handled-ticket';
import { openPlaces } from '../../../domain/knowledge/fill-script';
import { text } from '../../../locales/text';
import { useView } from '../../cloud/use-view';
import { BottomSheet } from '../../components/bottom-sheet';
import { Button } from '../../components/button';
import { ticketTitle } from '../../components/ticket-title';
import { ViewState } from '../../components/view-state';

/** The first that fit; the others are on the claim's page. */
const SHOWN = 3;

interface QuickReplySheetProps {
  /** Null: closed. */
  card: HandledCardView | null;
  onClose: () => void;
  /** The words one chose; they go in a moment. */
  onSend: (card: HandledCardView, script: { scriptId: string; text: string }) => void;
}

/** A first word from the list: the fitting scripts with names and sum in them, one tap sends. */
export function QuickReplySheet({ card, onClose, onSend }: QuickReplySheetProps) {
  return (
    <BottomSheet
      open={card !== null}
      label={text('quickReply.title')}
      onClose={onClose}
      head={
        <>
          <View className="title">{text('quickReply.title')}</View>
          {card !== null && (
            <View className="sub">
              {text('quickReply.to', { name: card.residentName, title: ticketTitle(card) })}
            </View>
          )}
        </>
      }
    >
      {card !== null && <Scripts card={card} onClose={onClose} onSend={onSend} />}
    </BottomSheet>
  );
}

function Scripts({ card, onClose, onSend }: Omit<QuickReplySheetProps, 'card'> & {
  card: HandledCardView;
}) {
  const view = useView('desk.view', { ticketId: card.ticketId });
  // A place that nothing filled would reach the resident as it stands.
  const whole = (view.value?.scripts ?? []).filter((one) => openPlaces(one.text).length === 0);
  const mayReply = view.value?.allowedActs.includes('reply') ?? true;
  return (
    <View className="stack">
      <ViewState view={view} cards={1} />
      {!mayReply && <View className="sub">{text('quickReply.gone')}</View>}
      {mayReply &&
        whole.slice(0, SHOWN).map(({ scriptId, text: words }) => (
          <View key={scriptId} className="say stack">
            <View>{words}</View>
            <Button
              id={`quick-${scriptId}`}
              size="small"
              kind="jade"
              icon="send"
              onTap={() => {
                onClose();
                onSend(card, { scriptId, text: words });
              }}
            >
              {text('quickReply.send')}
            </Button>
          </View>
        ))}
    </View>
  );
}
