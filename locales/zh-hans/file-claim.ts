export const fileClaim = {} as const;
