/** Whether what lies below the first screen may be drawn by now; once true it stays so. */
export type UseBelowScreen = () => boolean;
