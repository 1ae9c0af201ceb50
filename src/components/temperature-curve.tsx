import { Image, Text, View } from '@tarojs/components';
import type { Instant } from '../../domain/primitives/instant';
import { clockText } from '../../locales/format';
import { text } from '../../locales/text';
import { useAppearance } from '../theme/appearance';
import { named, pictured } from '../theme/named';
import { Icon } from './icon';
import './temperature-curve.scss';

export interface ColdChain {
  limitTenths: number;
  readings: Array<{ at: Instant; tenths: number }>;
  breach: {
    startedAt: Instant;
    endedAt: Instant;
    minutes: number;
    highestTenths: number;
  } | null;
}

/** An image cannot read the page's variables: the tokens that the drawing needs, by mode. */
const ink = {
  light: { jade: '#14604c', late: '#a62a20', soft: '#f9e3de', control: '#8c8372', card: '#fffdf8' },
  dark: { jade: '#72c8a8', late: '#f0907f', soft: '#462521', control: '#7f877d', card: '#1f2420' },
};

const WIDTH = 320;
const HEIGHT = 76;
const EDGE = 6;

/** Cold-chain temperatures as a picture (WeChat draws no inline SVG); its words stand around it. */
export function TemperatureCurve({ coldChain }: { coldChain: ColdChain }) {
  const { classes } = useAppearance();
  const { readings, breach, limitTenths } = coldChain;
  const first = readings[0];
  const last = readings[readings.length - 1];
  if (first === undefined || last === undefined) return null;
  const highestTenths = Math.max(...readings.map((reading) => reading.tenths));
  const label = text('temperature.read', {
    startedAt: first.at,
    endedAt: last.at,
    highestTenths,
  });
  const colours = classes.includes('dark') ? ink.dark : ink.light;
  return (
    <View className="curve">
      <View className={`curve__title ${breach === null ? '' : 't-late'}`}>
        <Icon name="thermometer-snowflake" />
        <Text>
          {breach === null
            ? text('temperature.fine')
            : text('temperature.breach', {
                minutes: breach.minutes,
                highestTenths: breach.highestTenths,
              })}
        </Text>
      </View>
      <View className="curve__plot" {...named('img', label)}>
        <Image className="curve__picture" src={drawing(coldChain, colours)} mode="scaleToFill" {...pictured('')} />
        <Text className="curve__limit">{text('temperature.limit', { limitTenths })}</Text>
      </View>
      <View className="curve__times">
        <Text>{clockText(first.at)}</Text>
        {breach !== null && (
          <Text className="t-late">
            {`${clockText(breach.startedAt)}–${clockText(breach.endedAt)}`}
          </Text>
        )}
        <Text>{clockText(last.at)}</Text>
      </View>
    </View>
  );
}

interface Scale {
  x: (at: Instant) => string;
  y: (tenths: number) => string;
}

function scaleOf({ readings, limitTenths }: ColdChain): Scale {
  const temperatures = [limitTenths, ...readings.map((reading) => reading.tenths)];
  const lowest = Math.min(...temperatures);
  const range = Math.max(1, Math.max(...temperatures) - lowest);
  const start = readings[0]?.at ?? 0;
  const length = Math.max(1, (readings[readings.length - 1]?.at ?? start) - start);
  return {
    x: (at) => (((at - start) / length) * WIDTH).toFixed(1),
    y: (tenths) => (EDGE + (1 - (tenths - lowest) / range) * (HEIGHT - 2 * EDGE)).toFixed(1),
  };
}

/** `<name key="value" …/>` */
function shape(name: string, attributes: Record<string, string | number>): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  return `<${name}${pairs.join('')}/>`;
}

function drawing(coldChain: ColdChain, colour: typeof ink.light): string {
  const scale = scaleOf(coldChain);
  const limitY = scale.y(coldChain.limitTenths);
  const limit = { x1: 0, x2: WIDTH, y1: limitY, y2: limitY, 'stroke-dasharray': '4 4' };
  const shapes = [
    ...shadeOf(coldChain, scale, colour),
    shape('line', { ...limit, stroke: colour.control }),
    curve(coldChain.readings, scale, colour.jade, 3),
    ...breachOf(coldChain, scale, colour),
  ];
  const frame = `width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" ${frame} preserveAspectRatio="none">` +
    `${shapes.join('')}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function curve(readings: ColdChain['readings'], { x, y }: Scale, stroke: string, width: number) {
  return shape('polyline', {
    points: readings.map(({ at, tenths }) => `${x(at)},${y(tenths)}`).join(' '),
    fill: 'none',
    stroke,
    'stroke-width': width,
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
  });
}

function shadeOf({ breach }: ColdChain, { x }: Scale, colour: typeof ink.light): string[] {
  if (breach === null) return [];
  const from = Number(x(breach.startedAt));
  const width = Number(x(breach.endedAt)) - from;
  return [shape('rect', { x: from, y: 0, width, height: HEIGHT, fill: colour.soft })];
}

function breachOf({ breach, readings }: ColdChain, scale: Scale, colour: typeof ink.light) {
  if (breach === null) return [];
  const inside = readings.filter(({ at }) => at >= breach.startedAt && at <= breach.endedAt);
  const peak = inside.find(({ tenths }) => tenths === breach.highestTenths);
  const line = curve(inside, scale, colour.late, 4);
  if (peak === undefined) return [line];
  const place = { cx: scale.x(peak.at), cy: scale.y(peak.tenths), r: 5 };
  const look = { fill: colour.late, stroke: colour.card, 'stroke-width': 2 };
  return [line, shape('circle', { ...place, ...look })];
}
