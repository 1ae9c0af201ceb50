import type { Files } from '../_application/ports';
import { cloud } from './sdk';

/** What the platform takes in one call of getTempFileURL. */
const LINKS_PER_CALL = 50;

/** Cloud storage behind our port. */
export function createFiles(): Files {
  return {
    async download(fileId) {
      try {
        return (await cloud.downloadFile({ fileID: fileId })).fileContent;
      } catch (error) {
        // The SDK's error loses the platform's code, so a missing file is asked after.
        if (!(await linkOf(fileId))) return null;
        throw error;
      }
    },
    async upload(cloudPath, bytes) {
      const { fileID } = await cloud.uploadFile({ cloudPath, fileContent: Buffer.from(bytes) });
      return fileID;
    },
    async delete(fileIds) {
      if (fileIds.length > 0) await cloud.deleteFile({ fileList: fileIds });
    },
    async temporaryUrls(fileIds, seconds) {
      const links = new Map<string, string>();
      for (let start = 0; start < fileIds.length; start += LINKS_PER_CALL) {
        const fileList = fileIds
          .slice(start, start + LINKS_PER_CALL)
          .map((fileID) => ({ fileID, maxAge: seconds }));
        const answer = await cloud.getTempFileURL({ fileList });
        for (const { fileID, tempFileURL } of answer.fileList) {
          if (tempFileURL) links.set(fileID, tempFileURL);
        }
      }
      return links;
    },
  };
}

async function linkOf(fileID: string): Promise<string> {
  const { fileList } = await cloud.getTempFileURL({ fileList: [{ fileID, maxAge: 60 }] });
  return fileList[0]?.tempFileURL ?? '';
}
