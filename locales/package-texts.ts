/**
 * Stands for the texts that a subpackage of WeChat's build brings: the build puts them here
 * (config/texts-loader.cjs) and leaves them out of the main package. Elsewhere all are in `text.ts`.
 */
import { addTexts } from './text';

addTexts({});
