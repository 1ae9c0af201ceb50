/** Trains what reads the words of a claim. */
import { dataFolder, noDataMessage } from './data-folder';
import { goodsTexts, otherTexts } from './text-data';

export async function trainText({ data }: { data?: string }): Promise<void> {
  const folder = dataFolder(data);
  if (folder === null) {
    console.error(noDataMessage);
    return;
  }
  console.log(`${goodsTexts(folder).length + otherTexts(folder).length} texts`);
}
