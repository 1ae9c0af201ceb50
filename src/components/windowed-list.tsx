import { View } from '@tarojs/components';
import { Fragment, useEffect, useRef, useState, type ReactNode } from 'react';
import { watchNear } from '../cloud/near-screen';
import './windowed-list.scss';

/** Rows that come and go together: whole lines of one to four columns. */
const ROWS_PER_PART = 12;
/** Drawn before one comes there: two screens of a phone each way, for a quick finger. */
const MARGIN_PIXELS = 1_700;
/** Shorter lists are drawn whole: they are no burden, and the browser can search them. */
const WHOLE_UP_TO = 3 * ROWS_PER_PART;
/** The end is near from so many parts before it: what follows takes a moment to come. */
const PARTS_AHEAD = 10;
/** Until one has been measured (a card of the phone). */
const FIRST_ROW_PIXELS = 170;

interface WindowedListProps<Row> {
  /** Starts the parts' ids; one list of it on a page. */
  id: string;
  /** Of each part, where it is to be a grid. */
  className: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  draw: (row: Row) => ReactNode;
  /** The end of the rows is near: what follows may be asked for. */
  onNearEnd?: () => void;
}

/** Rows however many: only those around the screen are drawn, the others leave their height. */
export function WindowedList<Row>(props: WindowedListProps<Row>) {
  const { id, className, rows, keyOf, draw, onNearEnd } = props;
  const rowPixels = useRef(FIRST_ROW_PIXELS);
  const drawn = (part: readonly Row[]) =>
    part.map((row) => <Fragment key={keyOf(row)}>{draw(row)}</Fragment>);
  if (rows.length <= WHOLE_UP_TO) return <View className={className}>{drawn(rows)}</View>;
  const parts = Array.from({ length: Math.ceil(rows.length / ROWS_PER_PART) }, (_, part) =>
    rows.slice(part * ROWS_PER_PART, (part + 1) * ROWS_PER_PART),
  );
  return (
    <View className="windowed">
      {parts.map((part, position) => (
        <Part
          key={position}
          id={`${id}-part-${position}`}
          className={className}
          count={part.length}
          startsNear={position < 2}
          rowPixels={rowPixels}
          onNear={parts.length - position <= PARTS_AHEAD ? onNearEnd : undefined}
        >
          {() => drawn(part)}
        </Part>
      ))}
    </View>
  );
}

interface PartProps {
  id: string;
  className: string;
  count: number;
  startsNear: boolean;
  /** What a row of this list is high, as measured last. */
  rowPixels: { current: number };
  onNear: (() => void) | undefined;
  children: () => ReactNode;
}

function Part({ id, className, count, startsNear, rowPixels, onNear, children }: PartProps) {
  const [shown, setShown] = useState({ near: startsNear, leftPixels: count * FIRST_ROW_PIXELS });
  const drawn = useRef(startsNear);
  const measured = useRef(false);
  const tell = useRef(onNear);
  useEffect(() => {
    tell.current = onNear;
  });
  useEffect(() => watchNear(id, MARGIN_PIXELS, (near, heightPixels) => {
    if (drawn.current && heightPixels > 0) {
      // What stood there until now, before it is taken away.
      measured.current = true;
      rowPixels.current = heightPixels / count;
      setShown({ near, leftPixels: heightPixels });
    } else if (measured.current) {
      setShown(({ leftPixels }) => ({ near, leftPixels }));
    } else {
      setShown({ near, leftPixels: count * rowPixels.current });
    }
    drawn.current = near;
    if (near) tell.current?.();
  }), [id, count, rowPixels]);
  const style = shown.near ? '' : `height:${shown.leftPixels}px`;
  return (
    <View id={id} className={className} style={style}>
      {shown.near && children()}
    </View>
  );
}
