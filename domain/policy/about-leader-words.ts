/** What a leader is called, the head of most words below. */
export const leaderWord = '团长';

/** Said of the leader in person, read and never shown; few and plain, so that goods seldom match. */
export const aboutLeaderWords: readonly string[] = [
  '投诉团长',
  '举报团长',
  '团长骂',
  '团长打',
  '团长吼',
  '团长骗',
  '团长坑',
  '团长威胁',
  '团长态度差',
  '团长态度不好',
  '团长态度恶劣',
  '团长私吞',
  '团长私下收',
  '团长不理',
  '团长不管',
  '团长不给退',
];
