/** What is said of goods and coupons on their way: by whose turn it is, and by what was agreed. */
import type { AgreedView, TicketCardView } from '../../domain/contract/views/ticket';
import type { FulfilmentPhase } from '../../domain/primitives/fulfilment-phase';
import { restingStates } from '../../domain/ticket/state';
import { text } from '../../locales/text';
import type { Tone } from './state-chip';
import type { IconName } from '../theme/icons';

interface AgreedWords {
  icon: IconName;
  tone: Tone;
  label: string;
}

interface Turn {
  icon: IconName;
  /** Whoever has something to do reads it in amber. */
  turn: 'resident' | 'handler' | null;
}

const chipByPhase: Record<FulfilmentPhase, Turn> = {
  toSendBack: { icon: 'undo-2', turn: 'resident' },
  returning: { icon: 'truck', turn: null },
  toInspect: { icon: 'search', turn: 'handler' },
  toDispatch: { icon: 'store', turn: 'handler' },
  onTheWay: { icon: 'truck', turn: null },
  toCollect: { icon: 'store', turn: 'resident' },
  couponComing: { icon: 'wallet', turn: null },
  done: { icon: 'circle-check', turn: null },
};

/** The chip while goods or coupons are on their way. */
export function agreedChip(
  { phase }: AgreedView,
  reader: 'resident' | 'public' | 'handler' | { familyOf: string },
): AgreedWords {
  const { icon, turn } = chipByPhase[phase];
  if (typeof reader === 'object' && (phase === 'toSendBack' || phase === 'toCollect')) {
    const label = text(`agreed.chip.family.${phase}`, { payerName: reader.familyOf });
    return { icon, tone: 'jade', label };
  }
  const label = text(`agreed.chip.${reader === 'resident' ? 'own' : 'told'}.${phase}`);
  return { icon, tone: turn === reader ? 'soon' : 'jade', label };
}

/** What came in the end; money where nothing else was agreed or the goods only went back. */
function arrivedKind({ agreed }: Pick<TicketCardView, 'agreed'>) {
  return agreed === null || agreed.remedy === 'return' ? null : agreed.remedy;
}

/** `新的拿到了`; null where money came. */
export function arrivedWords(card: Pick<TicketCardView, 'agreed'>): string | null {
  const kind = arrivedKind(card);
  return kind === null ? null : text(`agreed.arrived.${kind}`);
}

/** Under the amount, instead of where the money goes; null where it is the money that goes. */
export function agreedPath({ state, agreed }: Pick<TicketCardView, 'state' | 'agreed'>) {
  if (agreed === null) return null;
  if (state === 'fulfilling') return text(`agreed.path.${agreed.remedy}`, { couponFen: agreed.couponFen });
  const kind = restingStates.includes(state) ? arrivedKind({ agreed }) : null;
  return kind === null || agreed === null
    ? null
    : text(`agreed.pathDone.${kind}`, { couponFen: agreed.couponFen });
}
