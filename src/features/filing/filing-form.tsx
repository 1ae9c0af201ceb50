import { View } from '@tarojs/components';
import { needsWords } from '../../../domain/entitlement/may-claim';
import type { OrderItemView } from '../../../domain/contract/views/order';
import type { MeView } from '../../../domain/contract/views/person';
import type { Instant } from '../../../domain/primitives/instant';
import { wishes, type Wish } from '../../../domain/ticket/claim';
import { moneyText } from '../../../locales/format';
import { sentenceText, text } from '../../../locales/text';
import { ChoiceGrid, Segments } from '../../components/choice-grid';
import { GoodsPicture } from '../../components/goods-picture';
import { Icon } from '../../components/icon';
import { Money } from '../../components/money';
import { OfflineNotice } from '../../components/page-states';
import { PreferenceChoice } from '../../components/preference-choice';
import { Stepper } from '../../components/stepper';
import { TextField } from '../../components/text-field';
import { WayRow } from '../../components/way-row';
import { useNow } from '../../cloud/use-now';
import { BasisList } from './basis-list';
import { Entitlement, ProofList } from './entitlement';
import { issueChoices } from './issue-choices';
import { PhotoField } from './photo-field';
import type { Filing } from './use-filing';
import { VideoField } from './video-field';
import { VoiceField } from './voice-field';
import { WeightField } from './weight-field';

interface FilingFormProps {
  filing: Filing;
  item: OrderItemView;
  receivedAt: Instant | null;
  limits: MeView['limits'];
  /** What they said before; null where it is not their own claim. */
  prefers: MeView['prefers'];
}

/** Camera first, then one tap for what is wrong; the rest is filled in already. */
export function FilingForm({ filing, item, receivedAt, limits, prefers }: FilingFormProps) {
  const { draft, change, photos, filming, preview } = filing;
  const entitlement = preview.value;
  return (
    <>
      <PhotoField photos={photos} maximum={limits.photosPerClaim} />
      <VideoField filming={filming} maximumSeconds={limits.videoSeconds} />
      <ItemRow
        item={item}
        receivedAt={receivedAt}
        quantity={draft.quantity}
        maximum={entitlement?.maximumQuantity ?? item.quantity}
        onChange={(quantity) => change({ quantity })}
      />
      {item.nominalGrams !== null && (
        <WeightField
          weight={draft.weight}
          maximumGrams={item.nominalGrams * draft.quantity}
          onChange={(weight) => change({ weight })}
        />
      )}
      {preview.problem?.code === 'offline' && <OfflineNotice words={text('file.kept')} />}
      <MayI filing={filing} />
      <View className="sec" id="claim-issue">
        <View className="title">{text('file.issue')}</View>
      </View>
      <ChoiceGrid
        label={text('file.issue')}
        choices={issueChoices(draft.issue)}
        chosen={draft.issue}
        pictureUrl={item.pictureUrl}
        onChoose={(issue) => change({ issue })}
      />
      <SuggestedIssue draft={draft} />
      <Wishes filing={filing} prefers={prefers} />
      {draft.issue !== null && entitlement !== undefined && entitlement.proofs.length > 0 && (
        <ProofList
          proofs={entitlement.proofs}
          photos={photos.photos}
          onTake={(kind) => void photos.add(kind)}
        />
      )}
      <Note filing={filing} maximum={limits.noteLength} />
      <OtherWays />
      {/* Whoever is refused reads it above, right below the answer. */}
      {entitlement?.allowed === true && (
        <BasisList entitlement={entitlement} issueChosen={draft.issue !== null} />
      )}
    </>
  );
}

/** In their own words: needed where nothing else says what is wrong. */
function Note({ filing, maximum }: { filing: Filing; maximum: number }) {
  const { draft, change, speaking } = filing;
  const count = draft.note.trim().length;
  const isNeeded = draft.issue !== null && needsWords(draft.issue);
  return (
    <>
      <View className="sec"><View className="title">{text('file.note')}</View></View>
      <TextField
        id="claim-note"
        value={draft.note}
        placeholder={text(isNeeded ? 'file.noteForOther' : 'file.notePlaceholder')}
        hint={text('file.noteCount', { count, maximum })}
        wrong={count > maximum}
        onChange={(note) => change({ note })}
      />
      <VoiceField speaking={speaking} />
    </>
  );
}

/** May I, and after the window, may I with a report? */
function MayI({ filing: { draft, change, preview } }: { filing: Filing }) {
  if (preview.value === undefined) return null;
  return (
    <Entitlement
      entitlement={preview.value}
      withReport={draft.withReport}
      issueChosen={draft.issue !== null}
      onReport={(withReport) => change({ withReport })}
    />
  );
}

/** What is refunded at once, and where a person is the trouble; what is typed already stays. */
function OtherWays() {
  return (
    <View className="card card--flush">
      <WayRow
        id="way-rude"
        icon="message-circle"
        title={text('file.rude')}
        hint={text('file.rudeHint')}
        url="/packages/open/complain/index"
      />
      <WayRow
        id="way-instant"
        icon="shield-check"
        title={text('instantRules.row')}
        hint={text('instantRules.rowHint')}
        url="/packages/resident/instant-rules/index"
      />
    </View>
  );
}

/** What was chosen for them by the records, and why. */
function SuggestedIssue({ draft: { suggested, issue } }: Pick<Filing, 'draft'>) {
  if (suggested === null || suggested.issue !== issue) return null;
  return (
    <View className="note" id="suggested-issue">
      <Icon name="check" />
      <View className="grow">{sentenceText(suggested.reason, 0)}</View>
    </View>
  );
}

/** What they would like this time, and what matters most to them. */
function Wishes({ filing, prefers }: Pick<FilingFormProps, 'filing' | 'prefers'>) {
  const { draft, change, preview } = filing;
  return (
    <>
      <View className="sec"><View className="title">{text('file.wish')}</View></View>
      <Segments
        label={text('file.wish')}
        segments={wishSegments(preview.value?.claimableFen)}
        chosen={draft.wish}
        onChoose={(wish) => change({ wish })}
      />
      <View className="sec"><View className="title">{text('prefers.title')}</View></View>
      <PreferenceChoice
        chosen={draft.prefers === undefined ? prefers : draft.prefers}
        onChoose={(chosen) => change({ prefers: chosen })}
      />
    </>
  );
}

function wishSegments(claimableFen: number | undefined) {
  return wishes.map((value: Wish) => ({
    value,
    label: text(`wish.${value}`),
    ...(value === 'refund' && claimableFen !== undefined ? { hint: moneyText(claimableFen) } : {}),
  }));
}

function ItemRow({ item, receivedAt, quantity, maximum, onChange }: {
  item: OrderItemView;
  receivedAt: Instant | null;
  quantity: number;
  maximum: number;
  onChange: (quantity: number) => void;
}) {
  const now = useNow();
  return (
    <View className="card card--flush">
      <View className="row order-line">
        <GoodsPicture url={item.pictureUrl} />
        <View className="grow">
          <View className="strong">{`${item.goodsName} ${item.spec}`}</View>
          <View className="cap">
            <Money amountFen={item.paidFen} />
            {receivedAt !== null && (
              <>
                <View className="sep" />
                {text('file.received', { receivedAt }, now)}
              </>
            )}
          </View>
        </View>
        {item.quantity > 1 && (
          <Stepper
            value={quantity}
            maximum={Math.max(1, maximum)}
            unit={item.unit}
            onChange={onChange}
          />
        )}
      </View>
    </View>
  );
}
