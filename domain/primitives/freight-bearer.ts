/** Who bears the freight of goods that come back or go out again. */
export type FreightBearer = 'platform' | 'supplier' | 'carrier' | 'leader' | 'resident';
