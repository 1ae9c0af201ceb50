import type { CollectionName, Documents } from './documents';
import { personalData } from './documents/personal-data';
import type { World } from './ports';

/** Photos lie under this folder: the part of a file id before it names the storage itself. */
const PHOTO_FOLDER = '/evidence/';

/** Deletes the files that go with documents, before the documents themselves are removed. */
export async function deleteFilesOf<Name extends CollectionName>(
  world: World,
  name: Name,
  documents: ReadonlyArray<Documents[Name]>,
): Promise<void> {
  const declared = personalData[name];
  const { files = () => [] } = declared;
  const { paths = () => [] } = 'paths' in declared ? declared : {};
  const fileIds = documents.flatMap(files).filter((fileId) => fileId !== null);
  const left = documents.flatMap(paths);
  const storage = left.length === 0 ? null : await storageName(world);
  const leftIds = storage === null ? [] : left.map((path) => `${storage}/${path}`);
  await world.files.delete([...fileIds, ...leftIds]);
}

/**
 * The platform tells nobody the name of the storage, but every file id begins with it. Null while
 * no photo was ever kept.
 */
async function storageName(world: World): Promise<string | null> {
  const [photo] = await world.database.find('photos', { where: {}, limit: 1 });
  const end = photo?.fileId.indexOf(PHOTO_FOLDER) ?? -1;
  return photo === undefined || end < 0 ? null : photo.fileId.slice(0, end);
}
