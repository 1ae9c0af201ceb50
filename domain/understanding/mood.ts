/** From calm to furious, so that a reply can begin in the right tone. S0 3.3 */
export const moods = ['calm', 'displeased', 'angry', 'furious'] as const;

export type Mood = (typeof moods)[number];
