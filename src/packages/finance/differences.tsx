import { View } from '@tarojs/components';
import type { DifferenceView } from '../../../domain/contract/views/reconciliation';
import { text } from '../../../locales/text';
import { useMe } from '../../features/account/use-me';
import { openHandled } from '../../features/handling/open-handled';
import { DifferenceSection } from '../../features/reconciliation/difference-card';
import { DifferenceList } from '../../features/reconciliation/difference-list';

interface DifferencesProps {
  title: string;
  differences: DifferenceView[];
  /** Only the first of them are shown. */
  cut: boolean;
  withAge?: boolean;
  reload: () => Promise<void>;
}

/** Differences with the provider's bill; finance resolves them, others read. */
export function Differences({ title, differences, cut, withAge, reload }: DifferencesProps) {
  const { me } = useMe();
  return (
    <>
      {differences.length > 0 && (
        <DifferenceSection title={title}>
          <DifferenceList
            differences={differences}
            withAge={withAge}
            mayResolve={me?.roles.includes('finance') ?? false}
            openTicket={(ticketId) => void openHandled('platform', ticketId)}
            reload={reload}
          />
        </DifferenceSection>
      )}
      {cut && (
        <View className="cap">{text('reconciliation.cut', { count: differences.length })}</View>
      )}
    </>
  );
}
