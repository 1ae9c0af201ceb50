/**
 * The steps of one journey build on each other: once one has failed, those after it say so at once
 * instead of waiting for what cannot come.
 */
export function journey(): (title: string, walk: () => Promise<void>) => void {
  let failed: string | null = null;
  return (title, walk) =>
    test(title, async () => {
      if (failed !== null) throw new Error(`not reached, because this failed: ${failed}`);
      try {
        await walk();
      } catch (error) {
        failed = title;
        throw error;
      }
    });
}
