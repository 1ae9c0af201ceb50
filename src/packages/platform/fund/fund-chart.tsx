import { Image, View } from '@tarojs/components';
import type { FundDayView, FundHistoryView } from '../../../../domain/contract/views/books';
import { calendarDayText } from '../../../../locales/format';
import { text } from '../../../../locales/text';
import { Segments } from '../../../components/choice-grid';
import { useAppearance } from '../../../theme/appearance';
import { named, pictured } from '../../../theme/named';
import './fund-chart.scss';

/** An image cannot read the page's variables: the tokens that the drawing needs, by mode. */
const ink = {
  light: { platform: '#14604c', leaders: '#d9b45b', paid: '#8c8372', line: '#d8d0c0' },
  dark: { platform: '#72c8a8', leaders: '#c9a34a', paid: '#7f877d', line: '#3a403b' },
};

type Ink = typeof ink.light;

const WIDTH = 320;
const SHARES_HEIGHT = 96;
const PAID_HEIGHT = 44;

/** So many days back. */
const spans = ['30', '90'] as const;

export type Span = (typeof spans)[number];

interface FundChartProps {
  history: FundHistoryView;
  span: Span;
  onSpan: (span: Span) => void;
}

/** The fund over time: both shares on one another, and below what was paid out each day. */
export function FundChart({ history: { days }, span: chosen, onSpan }: FundChartProps) {
  const { classes } = useAppearance();
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined || days.length < 2) return null;
  const colours = classes.includes('dark') ? ink.dark : ink.light;
  const highestFen = Math.max(...days.map(sharesOf));
  const mostPaidFen = Math.max(...days.map(({ paidFen }) => paidFen));
  const paidFen = days.reduce((sum, day) => sum + day.paidFen, 0);
  const span = { from: calendarDayText(first.day), to: calendarDayText(last.day) };
  return (
    <View className="card stack">
      <View className="title">{text('chart.title', { count: days.length })}</View>
      <Segments<Span>
        label={text('chart.span')}
        segments={spans.map((value) => ({ value, label: text('chart.days', { count: value }) }))}
        chosen={chosen}
        onChoose={onSpan}
      />
      <View className="chart__key">
        <View className="chart__of chart__of--platform">
          {text('chart.platform', { amountFen: last.platformShareFen })}
        </View>
        <View className="chart__of chart__of--leaders">
          {text('chart.leaders', { amountFen: last.leaderSharesFen })}
        </View>
      </View>
      <View {...named('img', text('chart.read', { ...span, firstFen: sharesOf(first), lastFen: sharesOf(last) }))}>
        <View className="cap">{text('chart.highest', { amountFen: highestFen })}</View>
        <Image
          className="chart__shares"
          src={drawn(SHARES_HEIGHT, sharesDrawing(days, highestFen, colours), colours)}
          mode="scaleToFill"
          {...pictured('')}
        />
      </View>
      <View {...named('img', text('chart.readPaid', { ...span, paidFen }))}>
        <View className="cap">{text('chart.paid', { paidFen, mostPaidFen })}</View>
        <Image
          className="chart__paid"
          src={drawn(PAID_HEIGHT, paidDrawing(days, mostPaidFen, colours), colours)}
          mode="scaleToFill"
          {...pictured('')}
        />
      </View>
      <View className="chart__days cap">
        <View>{span.from}</View>
        <View>{span.to}</View>
      </View>
    </View>
  );
}

function sharesOf({ platformShareFen, leaderSharesFen }: FundDayView): number {
  return platformShareFen + leaderSharesFen;
}

/** Every drawing begins at zero: half as high is half as much. */
function heightOf(amountFen: number, mostFen: number, height: number): number {
  return mostFen <= 0 ? 0 : (Math.max(0, amountFen) / mostFen) * (height - 2);
}

/** A bar a day: the leaders' shares stand on the platform's. */
function sharesDrawing(days: FundDayView[], mostFen: number, colour: Ink): string {
  return bars(days.length, (index) => {
    const day = days[index];
    if (day === undefined) return [];
    const platform = heightOf(day.platformShareFen, mostFen, SHARES_HEIGHT);
    const leaders = heightOf(day.leaderSharesFen, mostFen, SHARES_HEIGHT);
    return [
      { top: SHARES_HEIGHT - platform, height: platform, fill: colour.platform },
      { top: SHARES_HEIGHT - platform - leaders, height: leaders, fill: colour.leaders },
    ];
  });
}

function paidDrawing(days: FundDayView[], mostFen: number, colour: Ink): string {
  return bars(days.length, (index) => {
    const height = heightOf(days[index]?.paidFen ?? 0, mostFen, PAID_HEIGHT);
    return [{ top: PAID_HEIGHT - height, height, fill: colour.paid }];
  });
}

interface Bar {
  top: number;
  height: number;
  fill: string;
}

function bars(count: number, barsOf: (index: number) => Bar[]): string {
  const step = WIDTH / count;
  const gap = Math.min(2, step / 4);
  return Array.from({ length: count }, (_, index) =>
    barsOf(index)
      .map(({ top, height, fill }) => {
        const place = `x="${(index * step).toFixed(2)}" y="${top.toFixed(2)}"`;
        const size = `width="${(step - gap).toFixed(2)}" height="${height.toFixed(2)}"`;
        return `<rect ${place} ${size} fill="${fill}"/>`;
      })
      .join(''),
  ).join('');
}

/** WeChat draws no inline SVG: an image of it, with the line of zero below. */
function drawn(height: number, shapes: string, { line }: Ink): string {
  const zero = `<rect x="0" y="${height - 1}" width="${WIDTH}" height="1" fill="${line}"/>`;
  const frame = `width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}"`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" ${frame} preserveAspectRatio="none">` +
    `${shapes}${zero}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
