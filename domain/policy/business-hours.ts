/** Open from and to on one day in Asia/Shanghai; minutes after midnight. */
export interface ServiceHours {
  opensAtMinute: number;
  closesAtMinute: number;
}

/**
 * When somebody works, by kind of day. A holiday is a day off of the State Council's notice, a
 * make-up day is a working day by the same notice even if it is a Saturday. Null: closed all day.
 */
export interface BusinessHours {
  workingDays: ServiceHours | null;
  /** Saturdays and Sundays that no notice makes working days. */
  weekends: ServiceHours | null;
  holidays: ServiceHours | null;
  /** A break on every open day, within its hours; null where somebody always stands in. */
  lunch: ServiceHours | null;
}

/** The same hours on every day of the year, holidays too, and no break. */
export function everyDay(opensAtMinute: number, closesAtMinute: number): BusinessHours {
  const hours = { opensAtMinute, closesAtMinute };
  return { workingDays: hours, weekends: hours, holidays: hours, lunch: null };
}

/** The open hours of one day in order, with the break taken out; empty where it is closed. */
export function openHoursOf(
  day: 'workingDays' | 'weekends' | 'holidays',
  hours: BusinessHours,
): ServiceHours[] {
  const open = hours[day];
  if (open === null) return [];
  const { lunch } = hours;
  if (lunch === null) return [open];
  return [
    { opensAtMinute: open.opensAtMinute, closesAtMinute: lunch.opensAtMinute },
    { opensAtMinute: lunch.closesAtMinute, closesAtMinute: open.closesAtMinute },
  ].filter(({ opensAtMinute, closesAtMinute }) => opensAtMinute < closesAtMinute);
}
