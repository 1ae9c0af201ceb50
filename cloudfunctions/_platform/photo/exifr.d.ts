/** The small build of exifr; the package declares types for its main entry only. */
declare module 'exifr/dist/mini.umd.js' {
  const exifr: {
    parse(
      bytes: Uint8Array,
      options: { translateKeys: boolean; reviveValues: boolean },
    ): Promise<Record<number, unknown> | undefined>;
  };
  export default exifr;
}
