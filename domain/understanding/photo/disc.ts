import { readColour, type Sketch } from './picture';

/** A round part of a picture: middle and radius, in shares of width, height and short side. */
export interface Disc {
  x: number;
  y: number;
  /** 1 reaches from the middle to the nearer edge of a centred disc. */
  radius: number;
}

export const wholeDisc: Disc = { x: 0.5, y: 0.5, radius: 1 };

const RINGS = 12;
const ANGLES = 64;
const HARMONICS = 6;

/** How many numbers `discPrint` gives. */
export const DISC_PRINT_LENGTH = RINGS * HARMONICS * 3;

const angles = Float64Array.from({ length: ANGLES }, (_, at) => (2 * Math.PI * at) / ANGLES);
const cosines = angles.map((angle) => Math.cos(angle));
const sines = angles.map((angle) => Math.sin(angle));

/**
 * What a disc shows, whichever way it is turned or mirrored: along each ring the strength of the
 * colour's first harmonics, without their phase. Brightness and two differences of colour.
 */
export function discPrint(sketch: Sketch, disc: Disc): Float32Array {
  const print = new Float32Array(DISC_PRINT_LENGTH);
  const rings = readRings(sketch, disc);
  for (let ring = 0; ring < RINGS; ring += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      const values = rings[ring * 3 + channel]!;
      for (let harmonic = 0; harmonic < HARMONICS; harmonic += 1) {
        print[(ring * 3 + channel) * HARMONICS + harmonic] = strength(values, harmonic);
      }
    }
  }
  return print;
}

function readRings(sketch: Sketch, disc: Disc): Float64Array[] {
  const reach = (Math.min(sketch.width, sketch.height) / 2) * disc.radius;
  const middle = { x: disc.x * sketch.width - 0.5, y: disc.y * sketch.height - 0.5 };
  const rings = Array.from({ length: RINGS * 3 }, () => new Float64Array(ANGLES));
  const colour = new Float32Array(3);
  for (let ring = 0; ring < RINGS; ring += 1) {
    const radius = (reach * (ring + 0.5)) / RINGS;
    for (let angle = 0; angle < ANGLES; angle += 1) {
      readColour(sketch, middle.x + radius * cosines[angle]!, middle.y + radius * sines[angle]!, colour);
      const [red, green, blue] = [colour[0]!, colour[1]!, colour[2]!];
      const light = 0.299 * red + 0.587 * green + 0.114 * blue;
      rings[ring * 3]![angle] = light;
      rings[ring * 3 + 1]![angle] = blue - light;
      rings[ring * 3 + 2]![angle] = red - light;
    }
  }
  return rings;
}

/** The mean itself for harmonic 0; else the amplitude, compressed lest strong edges rule. */
function strength(values: Float64Array, harmonic: number): number {
  let real = 0;
  let imaginary = 0;
  for (let angle = 0; angle < ANGLES; angle += 1) {
    const turn = (harmonic * angle) % ANGLES;
    real += values[angle]! * cosines[turn]!;
    imaginary += values[angle]! * sines[turn]!;
  }
  if (harmonic === 0) return real / ANGLES;
  return 20 * Math.log(2 + Math.hypot(real, imaginary) / ANGLES);
}
