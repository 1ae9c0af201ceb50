/** People share one browser when it is served under a path for each: what they keep is apart. */
export const storageScope = `${window.location.pathname.replace(/[^/]*$/, '')}:`;
