/** Nothing to tell WeChat: a phone has no keyboard to walk with, and large text follows its setting. */
export {};
