/** A public holiday of the year: the days off and the days that are worked for them. */
export interface Holiday {
  name: HolidayName;
  /** First and last day off, YYYY-MM-DD. */
  from: string;
  to: string;
  /** Weekend days that are worked instead, YYYY-MM-DD. */
  makeUpDays: readonly string[];
}

/** In the order of the year, mostly. */
export const holidayNames = [
  'newYear',
  'springFestival',
  'qingming',
  'labourDay',
  'dragonBoat',
  'midAutumn',
  'nationalDay',
] as const;

export type HolidayName = (typeof holidayNames)[number];

/** What the State Council arranged for one year. */
export interface HolidayYear {
  year: number;
  /** Day on which the notice was published, YYYY-MM-DD. */
  publishedOn: string;
  holidays: readonly Holiday[];
}

/**
 * What the product shipped with; administrators add a year, or mend one, by a version of the policy.
 * One entry a year, when the State Council publishes its notice (usually in November of the
 * year before). 2026: 国务院办公厅关于2026年部分节假日安排的通知, Xinhua, 4 November 2025.
 */
export const holidayYears: readonly HolidayYear[] = [
  {
    year: 2026,
    publishedOn: '2025-11-04',
    holidays: [
      {
        name: 'newYear',
        from: '2026-01-01',
        to: '2026-01-03',
        makeUpDays: ['2026-01-04'],
      },
      {
        name: 'springFestival',
        from: '2026-02-15',
        to: '2026-02-23',
        makeUpDays: ['2026-02-14', '2026-02-28'],
      },
      { name: 'qingming', from: '2026-04-04', to: '2026-04-06', makeUpDays: [] },
      {
        name: 'labourDay',
        from: '2026-05-01',
        to: '2026-05-05',
        makeUpDays: ['2026-05-09'],
      },
      { name: 'dragonBoat', from: '2026-06-19', to: '2026-06-21', makeUpDays: [] },
      { name: 'midAutumn', from: '2026-09-25', to: '2026-09-27', makeUpDays: [] },
      {
        name: 'nationalDay',
        from: '2026-10-01',
        to: '2026-10-07',
        makeUpDays: ['2026-09-20', '2026-10-10'],
      },
    ],
  },
];

/**
 * Days off that the law sets whatever a notice arranges (全国年节及纪念日放假办法, 2024): those with
 * a fixed date, MM-DD. They are what is known of a year without a notice; its Spring Festival,
 * Qingming, Dragon Boat and Mid-Autumn are missing until then.
 */
export const lawfulDaysOff: readonly string[] = [
  '01-01',
  '05-01',
  '05-02',
  '10-01',
  '10-02',
  '10-03',
];
