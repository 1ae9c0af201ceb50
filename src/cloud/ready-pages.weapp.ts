/** WeChat fetches the packages that app.config.ts names, by itself. */
export {};
