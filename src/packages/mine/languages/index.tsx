import { View } from '@tarojs/components';
import { languages, type Language } from '../../../../domain/person/language';
import { text } from '../../../../locales/text';
import { answerText } from '../../../cloud/answer-text';
import { useAct } from '../../../cloud/use-act';
import { useView } from '../../../cloud/use-view';
import { PageShell } from '../../../components/page-shell';
import { ErrorState, Skeleton } from '../../../components/page-states';
import { tell } from '../../../components/tell';
import { CheckRow } from '../../../features/handling/check-row';

/** What one speaks, and wishes to be spoken to in: claims go where both agree. */
export default function LanguagesPage() {
  const { value, problem, reload } = useView('account.languages', {});
  const act = useAct('account.setLanguages');
  const chosen = value?.languages ?? [];
  const change = async (language: Language, on: boolean) => {
    const next = languages.filter((one) => (one === language ? on : chosen.includes(one)));
    const answer = await act.run({ languages: next });
    if (answer?.ok === false) tell(answerText(answer));
    await reload();
  };
  return (
    <PageShell title={text('languages.title')}>
      <View className="sub">{text('languages.hint')}</View>
      {value === undefined && problem === undefined && <Skeleton cards={1} />}
      {value === undefined && problem !== undefined && (
        <ErrorState hint={answerText(problem)} onRetry={() => void reload()} />
      )}
      {value !== undefined && (
        <View className="card">
          {languages.map((language) => (
            <CheckRow
              key={language}
              id={`language-${language}`}
              label={text(`language.${language}`)}
              on={chosen.includes(language)}
              onChange={(on) => void change(language, on)}
            />
          ))}
        </View>
      )}
    </PageShell>
  );
}
