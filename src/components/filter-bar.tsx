import { Text, View } from '@tarojs/components';
import { text } from '../../locales/text';
import type { IconName } from '../theme/icons';
import { Icon } from './icon';
import { roleOf } from '../theme/named';
import './filter-bar.scss';

export interface Filter<Id extends string> {
  id: Id;
  label: string;
  /** Left out where it is not known how many. */
  count?: number;
  icon?: IconName;
  /** Set in brick while something is in it. */
  urgent?: boolean;
}

interface FilterBarProps<Id extends string> {
  /** Read aloud as the group's name. */
  label: string;
  filters: Array<Filter<Id>>;
  chosen: Id;
  onChoose: (id: Id) => void;
}

/** Filters at the thumb, above the tabs, each with how many it holds. Scrolls sideways. */
export function FilterBar<Id extends string>(props: FilterBarProps<Id>) {
  const { label, filters, chosen, onChoose } = props;
  return (
    <View className="filters" role="radiogroup" ariaLabel={label}>
      {filters.map(({ id, label: words, count, icon, urgent = false }) => {
        const on = id === chosen;
        const classes = ['filters__filter'];
        if (on) classes.push('filters__filter--on');
        else if (urgent && count !== undefined && count > 0) classes.push('t-late');
        return (
          <View
            key={id}
            id={`filter-${id}`}
            className={classes.join(' ')}
            onClick={() => onChoose(id)}
            {...roleOf('radio')}
            ariaChecked={on}
          >
            {icon !== undefined && <Icon name={icon} />}
            <Text>
              {count === undefined ? words : text('filter.counted', { label: words, count })}
            </Text>
          </View>
        );
      })}
    </View>
  );
}
