/** Who takes claims, why it went to whom, and what leaders say of their time off. */
export const routing = {
  'routing.title': '为什么分给{name}',
  'routing.titleQueue': '为什么先放在平台队列',
  'routing.runnersUp': '还看过谁',
  'routing.fewer': '收起',
  'routing.runnerUp': '{name}：{reasons}',
  'routing.and': '，',
  'routing.points': '合计 {points} 分：{parts}',
  'routing.part': '{part} {points}',
  'routing.part.firstContact': '首问',
  'routing.part.standIn': '代班',
  'routing.part.specialty': '熟悉这类货',
  'routing.part.language': '会说这种话',
  'routing.part.rating': '评分',
  'routing.part.openLoad': '手上件数',
  'routing.part.hardShare': '难办的占比',
  'routing.part.idle': '等活时间',

  'duty.takes.title': '给我分新件',
  'duty.takes.on': '手上 {openCount} 件，最多 {mostOpen} 件。新件会直接分给您。',
  'duty.takes.off': '手上 {openCount} 件。打开后，新件会直接分给您。',
} as const;
