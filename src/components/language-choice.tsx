import { View } from '@tarojs/components';
import { readingLanguages, type ReadingLanguage } from '../../domain/primitives/reading-language';
import { text } from '../../locales/text';
import { chooseLanguage, useReading } from '../cloud/reading-language';
import { roleOf } from '../theme/named';
import { Button } from './button';
import { Segments } from './choice-grid';

/** In which language one reads: each is named in its own script. */
export function LanguageChoice() {
  const { shown, wanted } = useReading();
  return (
    <View id="reading-language">
      <View style="margin-bottom:8px">{text('readingLanguage.title')}</View>
      <Segments<ReadingLanguage>
        label={text('readingLanguage.title')}
        segments={readingLanguages.map((value) => ({
          value,
          label: text(`readingLanguage.${value}`),
        }))}
        chosen={wanted?.language ?? shown}
        onChoose={chooseLanguage}
      />
      {wanted === null && (
        <View className="cap" style="margin-top:8px">{text('readingLanguage.hint')}</View>
      )}
      <Fetching />
    </View>
  );
}

/** For pages that somebody may see before any other: one tap on a name, and nothing else. */
export function LanguageLinks() {
  const { shown } = useReading();
  const others = readingLanguages.filter((language) => language !== shown);
  return (
    <View>
      <View className="line" style="justify-content:center">
        {others.map((language) => (
          <View
            key={language}
            id={`read-${language}`}
            className="link"
            onClick={() => chooseLanguage(language)}
            {...roleOf('button')}
          >
            {text(`readingLanguage.${language}`)}
          </View>
        ))}
      </View>
      <Fetching />
    </View>
  );
}

/** A language that is on its way, or did not come: what is shown stays until it does. */
function Fetching() {
  const { wanted } = useReading();
  if (wanted === null) return null;
  const { language, failed } = wanted;
  if (!failed) {
    return <View className="cap" style="margin-top:8px">{text('readingLanguage.loading')}</View>;
  }
  return (
    <View className="note" style="margin-top:12px" {...roleOf('alert')}>
      <View className="grow">{text('readingLanguage.failed')}</View>
      <Button id="retry-language" size="small" onTap={() => chooseLanguage(language)}>
        {text('readingLanguage.retry')}
      </Button>
    </View>
  );
}
