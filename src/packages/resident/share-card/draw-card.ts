/** The card as a picture: what the public page says, and the code that leads there. No name. */
import type { Drawing } from '../../../cloud/drawn-picture';

export interface CardWords {
  title: string;
  goods: string;
  state: string;
  next: string;
  amount: string | null;
  asOf: string;
  scan: string;
  private: string;
}

/** In points of the picture; three to one of a phone's, so that it stays sharp when it is sent on. */
export const cardSize = { width: 900, height: 1_200 };
const MARGIN = 72;
const CODE = 400;
const WIDTH = cardSize.width - 2 * MARGIN;

/** A picture knows no tokens: paper, card, ink and jade of the light theme (theme/tokens.scss). */
const colours = {
  paper: '#f6f1e7',
  card: '#fffdf8',
  line: '#e3d9c7',
  ink: '#20251f',
  quiet: '#4b5048',
  jade: '#14604c',
} as const;

const FONT = '"PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';

export async function drawCard(drawing: Drawing, words: CardWords, code: string): Promise<string> {
  const { context } = drawing;
  paper(context);
  let below = MARGIN + 60;
  const say = (line: string, size: number, colour: string, weight = 400) => {
    context.font = `${weight} ${size}px ${FONT}`;
    context.fillStyle = colour;
    for (const part of linesOf(context, line)) {
      context.fillText(part, MARGIN, below);
      below += size * 1.4;
    }
  };
  context.textBaseline = 'top';
  say(words.title, 40, colours.jade, 700);
  below += 12;
  say(words.goods, 56, colours.ink, 700);
  say(words.state, 44, colours.jade, 700);
  if (words.amount !== null) say(words.amount, 72, colours.ink, 700);
  say(words.next, 36, colours.quiet);
  await drawCode(drawing, code);
  below = cardSize.height - MARGIN - CODE;
  aside(context, words, below);
  return drawing.finish();
}

function paper(context: CanvasRenderingContext2D): void {
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, cardSize.width, cardSize.height);
  context.fillStyle = colours.card;
  context.fillRect(36, 36, cardSize.width - 72, cardSize.height - 72);
  // The tear of a ticket, above the code.
  context.strokeStyle = colours.line;
  context.lineWidth = 4;
  context.setLineDash([16, 12]);
  const tear = cardSize.height - MARGIN - CODE - 56;
  context.beginPath();
  context.moveTo(36, tear);
  context.lineTo(cardSize.width - 36, tear);
  context.stroke();
}

/** Dark on light with a rim, so that any camera reads it. */
async function drawCode({ context, load }: Drawing, code: string): Promise<void> {
  const image = await load(code);
  const top = cardSize.height - MARGIN - CODE;
  context.fillStyle = '#ffffff';
  context.fillRect(MARGIN, top, CODE, CODE);
  if (image !== null) context.drawImage(image, MARGIN + 8, top + 8, CODE - 16, CODE - 16);
}

/** Beside the code: what it is for, and as of when the picture is. */
function aside(context: CanvasRenderingContext2D, words: CardWords, top: number): void {
  const left = MARGIN + CODE + 36;
  const width = cardSize.width - MARGIN - left;
  let below = top + 24;
  const lines: Array<[string, number, string, number]> = [
    [words.scan, 36, colours.ink, 700],
    [words.private, 28, colours.quiet, 400],
    [words.asOf, 24, colours.quiet, 400],
  ];
  for (const [line, size, colour, weight] of lines) {
    context.font = `${weight} ${size}px ${FONT}`;
    context.fillStyle = colour;
    for (const part of linesOf(context, line, width)) {
      context.fillText(part, left, below);
      below += size * 1.4;
    }
    below += 20;
  }
}

/** Chinese breaks anywhere, a word of letters only where it is wider than the line. */
export function linesOf(
  context: Pick<CanvasRenderingContext2D, 'measureText'>,
  words: string,
  width = WIDTH,
): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (part: string) => context.measureText(part).width <= width;
  const parts = (words.match(/[!-\u024f]+|[^]/gu) ?? []).flatMap((part) => {
    return fits(part) ? [part] : Array.from(part);
  });
  for (const part of parts) {
    if (line !== '' && !fits(line + part)) {
      lines.push(line);
      line = '';
    }
    line += part;
  }
  return line === '' ? lines : [...lines, line];
}
