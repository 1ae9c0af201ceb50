import { View } from '@tarojs/components';
import { useState } from 'react';
import type { HandledTicketView } from '../../../domain/contract/views/handled-ticket';
import { text } from '../../../locales/text';
import { OfferRow } from '../../components/offer-row';
import { AskProofSheet } from './ask-proof-sheet';
import type { Desk } from './handling-words';
import { ProposeSheet } from './propose-sheet';

interface OtherWaysProps {
  ticket: HandledTicketView;
  desk: Desk;
  reload: () => Promise<void>;
}

/** Not sure yet, or not the whole sum: the resident is asked first. */
export function OtherWays({ ticket, desk, reload }: OtherWaysProps) {
  const [sheet, setSheet] = useState<'askProof' | 'propose' | null>(null);
  const { allowedActs, proofRequestsLeft } = ticket;
  const mayAsk = allowedActs.includes('requestProof');
  const mayPropose = allowedActs.includes('propose');
  if (!mayAsk && !mayPropose) return null;
  const common = { ticket, onClose: () => setSheet(null), reload };
  return (
    <View>
      <View className="card card--flush">
        {mayAsk && (
          <OfferRow
            id="ask-proof"
            words={text('askProof.offer')}
            hint={
              proofRequestsLeft > 0
                ? text('askProof.left', { count: proofRequestsLeft })
                : text('askProof.noneLeft')
            }
            icon="camera"
            action={text('askProof.open')}
            disabled={proofRequestsLeft <= 0}
            onTap={() => setSheet('askProof')}
          />
        )}
        {mayPropose && (
          <OfferRow
            id="propose"
            words={text('propose.offer')}
            hint={text('propose.offerHint')}
            icon="handshake"
            action={text('propose.open')}
            onTap={() => setSheet('propose')}
          />
        )}
      </View>
      <AskProofSheet {...common} open={sheet === 'askProof'} />
      <ProposeSheet {...common} desk={desk} open={sheet === 'propose'} />
    </View>
  );
}
