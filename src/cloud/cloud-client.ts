/**
 * The platform seam: what this product needs of the cloud it runs in. `client.weapp.ts` speaks to
 * WeChat's cloud, `client.h5.ts` to a cloud behind relative addresses; neither knows who calls.
 */
export interface CloudClient {
  /** @returns what the function returned. @throws CloudFailure when it could not be reached. */
  callFunction(name: string, data: object): Promise<unknown>;
  /**
   * @param cloudPath where the server said the file must go
   * @param filePath of the phone (weapp) or a `blob:` address (browser)
   * @param onProgress 0-100; not every platform reports it
   */
  uploadFile(
    cloudPath: string,
    filePath: string,
    onProgress?: (percent: number) => void,
  ): Promise<{ fileId: string }>;
  /** Asks for consent to messages of these templates. @returns the templates consented to. */
  requestMessages(templateIds: string[]): Promise<string[]>;
}
