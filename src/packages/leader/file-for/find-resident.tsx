import { View } from '@tarojs/components';
import { useState } from 'react';
import type { FoundResidentView } from '../../../../domain/contract/views/resident';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useView } from '../../../cloud/use-view';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { LineField } from '../../../components/line-field';
import { EmptyState, ErrorState, Skeleton } from '../../../components/page-states';
import { roleOf } from '../../../theme/named';

/** The server wants two signs, so that nobody lists the community by single letters. */
const LEAST_SIGNS = 2;

/** Who is on the phone: by name, by the end of the number, or by an order's number. */
export function FindResident({ onChoose }: { onChoose: (resident: FoundResidentView) => void }) {
  const [typed, setTyped] = useState('');
  const [query, setQuery] = useState('');
  const ready = query.length >= LEAST_SIGNS;
  const found = useView('desk.findResidents', { query }, { ready });
  const residents = ready ? found.value?.residents : undefined;
  const find = () => setQuery(typed.trim());
  return (
    <>
      <View>
        <View className="head">{text('fileFor.search')}</View>
        <View className="sub">{text('fileFor.searchHint')}</View>
      </View>
      <View className="line folds">
        <LineField
          id="find-resident"
          label={text('fileFor.searchHint')}
          value={typed}
          placeholder={text('fileFor.placeholder')}
          onChange={setTyped}
          onDone={find}
        />
        <Button
          id="find"
          kind="jade"
          icon="search"
          disabled={typed.trim().length < LEAST_SIGNS}
          onTap={find}
        >
          {text('fileFor.find')}
        </Button>
      </View>
      {ready && found.problem === undefined && residents === undefined && <Skeleton cards={1} />}
      {ready && found.problem !== undefined && (
        <ErrorState hint={answerText(found.problem)} onRetry={() => void found.reload()} />
      )}
      {residents?.length === 0 && (
        <EmptyState title={text('fileFor.none')} hint={text('fileFor.noneHint')} />
      )}
      {residents !== undefined && residents.length > 0 && (
        <View className="card card--flush">
          {residents.map((resident) => (
            <ResidentRow
              key={resident.residentId}
              resident={resident}
              onTap={() => onChoose(resident)}
            />
          ))}
        </View>
      )}
    </>
  );
}

function ResidentRow({ resident, onTap }: { resident: FoundResidentView; onTap: () => void }) {
  const { residentId, displayName, building, phoneTail } = resident;
  return (
    <View
      id={`resident-${residentId}`}
      className="row"
      onClick={onTap}
      {...roleOf('button')}
    >
      <View className="avatar avatar--jade">{displayName.slice(0, 1)}</View>
      <View className="grow">
        <View className="strong">{displayName}</View>
        <View className="cap">
          {phoneTail === ''
            ? text('fileFor.residentNoPhone', { building })
            : text('fileFor.resident', { building, phoneTail })}
        </View>
      </View>
      <Icon name="chevron-right" />
    </View>
  );
}
