/** WeChat keeps the storage of each signed-in person apart by itself. */
export const storageScope = '';
