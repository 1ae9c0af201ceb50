import * as v from 'valibot';
import { accept, refuse, type Outcome } from '../primitives/outcome';

const instant = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/**
 * What a carrier reports of one parcel. `trace` is the whole of it, oldest first; `status` is how
 * it stands: at the leader's station, handed to the person, refused by them, or lost.
 */
const importedParcel = v.strictObject({
  parcelNumber: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{5,40}$/)),
  status: v.picklist(['onTheWay', 'atStation', 'handedOver', 'refused', 'lost']),
  trace: v.pipe(
    v.array(
      v.strictObject({
        at: instant,
        place: v.pipe(v.string(), v.trim(), v.maxLength(60)),
        text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120)),
      }),
    ),
    v.maxLength(100),
  ),
});

export type ImportedParcel = v.InferOutput<typeof importedParcel>;

const parcelImport = v.strictObject({
  parcels: v.pipe(v.array(importedParcel), v.minLength(1), v.maxLength(100)),
});

/** What the carriers' service sends, 100 parcels at most; the field that does not fit. */
export function readParcelImport(
  event: unknown,
): Outcome<v.InferOutput<typeof parcelImport>, 'badInput'> {
  const parsed = v.safeParse(parcelImport, event);
  if (parsed.success) return accept(parsed.output);
  return refuse('badInput', { field: v.getDotPath(parsed.issues[0]) ?? '' });
}
