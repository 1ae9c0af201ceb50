import type { Numerals } from '../../../domain/knowledge/check-phrasing';

/** How people write numbers and what they count, read where a model's words are checked. */
export const numerals: Numerals = {
  digits: { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 俩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  powers: { 十: 10, 百: 100, 千: 1_000, 万: 10_000 },
  half: '半',
  percent: '百分之',
  // Longer ones first: 个工作日 before 日.
  units: [
    '个工作日', '工作日', '个星期', '个礼拜', '分钟', '小时', '钟头', '星期', '礼拜', '个月', '块钱',
    '周', '月', '天', '日', '号', '年', '岁', '点', '时', '分', '元', '块', '角', '毛', '折', '倍',
    '次', '回', '户', '家', '单', '件', '斤', '两', '成', '%',
  ],
  sameUnits: {
    钟头: '小时',
    工作日: '个工作日',
    个星期: '周',
    星期: '周',
    个礼拜: '周',
    礼拜: '周',
    块钱: '元',
    块: '元',
    号: '日',
    回: '次',
    家: '户',
  },
  yuan: '元',
  loose: ['一点', '一件', '一单', '一家'],
};
