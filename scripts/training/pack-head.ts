import type { Calibration, PackedHead } from '../../domain/understanding/linear-head';
import type { Fit } from './logistic';

const LARGEST_BYTE = 127;
/** Of all weights that are not zero; what is larger is cut, so that the rest keeps its steps. */
const CUT_ABOVE = 0.9995;

/** One signed byte a weight. */
export function packHead({ bias, weights }: Fit, calibration: Calibration): PackedHead {
  const used = [...weights].map(Math.abs).filter((size) => size > 0);
  const sizes = used.sort((one, other) => one - other);
  const largest = sizes[Math.floor((sizes.length - 1) * CUT_ABOVE)] ?? 1;
  const scale = Number((largest / LARGEST_BYTE).toPrecision(6));
  const bytes = Int8Array.from(weights, (weight) => {
    return Math.max(-LARGEST_BYTE, Math.min(LARGEST_BYTE, Math.round(weight / scale)));
  });
  return {
    scale,
    bias: Number(bias.toFixed(6)),
    calibration: {
      slope: Number(calibration.slope.toFixed(6)),
      offset: Number(calibration.offset.toFixed(6)),
    },
    weights: Buffer.from(bytes.buffer).toString('base64'),
  };
}
