import classModel from './weights/class.json';
import sentimentModel from './weights/sentiment.json';
import { unpackModels, type WordModels } from './understand-words';

let unpacked: WordModels | null = null;

/** The models in the code; unpacked when first asked, so that no cold start pays for them. */
export function shippedModels(): WordModels {
  unpacked ??= unpackModels(sentimentModel, classModel);
  return unpacked;
}
