/**
 * Copies of photos as somebody makes them who uses a picture twice: cut, or turned in a frame that
 * grows with it or that cuts its corners off. The pairs at hand hold none of these.
 */
import type { Picture } from '../../domain/understanding/photo/picture';

/** The longer side of a copy at most: nothing here looks at more points. */
const COPY_SIDE = 512;

/** A point of the copy, from its middle, to one of the picture, in points. */
type Place = (x: number, y: number) => [number, number];

export interface Alteration {
  name: string;
  kind: 'cut' | 'turned';
  alter(picture: Picture): Picture;
}

export const alterations: readonly Alteration[] = [
  cutTo('cut to nine tenths a side, off the middle', 0.9, 0.9, [0.3, -0.5]),
  cutTo('cut to eight tenths a side', 0.8, 0.8, [0, 0]),
  cutTo('cut to eight tenths a side, at a corner', 0.8, 0.8, [1, 1]),
  cutTo('cut to seven tenths a side, off the middle', 0.7, 0.7, [-0.6, 0.4]),
  cutTo('cut unevenly, to .95 by .75', 0.95, 0.75, [0.4, -0.8]),
  {
    name: 'cut to a square',
    kind: 'cut',
    alter(picture) {
      const side = Math.min(picture.width, picture.height);
      return cut(picture, side / picture.width, side / picture.height, [0.2, 0.2]);
    },
  },
  turnedBy('turned by 20 degrees in a frame that grows', 20, 'grows'),
  turnedBy('turned by 45 degrees in a frame that grows', 45, 'grows'),
  turnedBy('turned by 70 degrees in a frame that grows', 70, 'grows'),
  turnedBy('turned by 15 degrees, corners cut off', 15, 'cuts'),
  turnedBy('turned by 40 degrees, corners cut off', 40, 'cuts'),
];

function cutTo(name: string, width: number, height: number, at: [number, number]): Alteration {
  return { name, kind: 'cut', alter: (picture) => cut(picture, width, height, at) };
}

/** @param at where the cut lies, from -1 to 1 both ways: 0 is the middle */
function cut(picture: Picture, width: number, height: number, at: [number, number]): Picture {
  const [across, down] = [Math.round(picture.width * width), Math.round(picture.height * height)];
  const left = Math.round(((picture.width - across) * (1 + at[0])) / 2);
  const top = Math.round(((picture.height - down) * (1 + at[1])) / 2);
  const points = new Uint8Array(across * down * 4);
  for (let y = 0; y < down; y += 1) {
    const from = ((top + y) * picture.width + left) * 4;
    points.set(picture.points.subarray(from, from + across * 4), y * across * 4);
  }
  return { width: across, height: down, points };
}

function turnedBy(name: string, degrees: number, frame: 'grows' | 'cuts'): Alteration {
  const angle = (degrees * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  return {
    name,
    kind: 'turned',
    alter(picture) {
      const { width, height } = picture;
      const long = Math.max(width / height, height / width);
      const fits = 1 / (cosine + long * sine);
      const frameWidth = frame === 'grows' ? width * cosine + height * sine : width * fits;
      const frameHeight = frame === 'grows' ? width * sine + height * cosine : height * fits;
      return drawn(picture, frameWidth, frameHeight, (x, y) => [
        width / 2 + x * cosine - y * sine,
        height / 2 + x * sine + y * cosine,
      ]);
    },
  };
}

/** The picture read at other places, between its points; what lies outside is black. */
function drawn({ width, height, points }: Picture, across: number, down: number, place: Place) {
  const scale = Math.min(1, COPY_SIDE / Math.max(across, down));
  const copy = {
    width: Math.round(across * scale),
    height: Math.round(down * scale),
    points: new Uint8Array(Math.round(across * scale) * Math.round(down * scale) * 4),
  };
  for (let y = 0; y < copy.height; y += 1) {
    for (let x = 0; x < copy.width; x += 1) {
      const [fromX, fromY] = place(
        (x + 0.5) / scale - across / 2,
        (y + 0.5) / scale - down / 2,
      );
      const [left, top] = [Math.floor(fromX - 0.5), Math.floor(fromY - 0.5)];
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      const [right, below] = [fromX - 0.5 - left, fromY - 0.5 - top];
      for (let channel = 0; channel < 3; channel += 1) {
        const at = (top * width + left) * 4 + channel;
        const upper = points[at]! * (1 - right) + points[at + 4]! * right;
        const lower = points[at + width * 4]! * (1 - right) + points[at + width * 4 + 4]! * right;
        copy.points[(y * copy.width + x) * 4 + channel] = upper + (lower - upper) * below;
      }
    }
  }
  return copy;
}
