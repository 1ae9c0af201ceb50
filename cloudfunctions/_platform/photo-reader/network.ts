import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { loadGraphModel, type GraphModel } from '@tensorflow/tfjs-converter';
import { ready, setBackend, tensor4d, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { shrink, type Picture } from '../../../domain/understanding/photo/picture';
import type { FeatureMap } from '../../../domain/understanding/photo/region';
import { placeOfAsset } from './place-of-asset';

/** What a network sees in a picture. */
export interface SeenPicture {
  /** Means over the last map. */
  features: Float32Array;
  map: FeatureMap;
}

/** MobileNetV2, width 1.4, learned on ImageNet; its weights ship inside the package nsfwjs. */
const MODEL_FOLDER = 'nsfwjs/dist/models/mobilenet_v2_mid';
const modelFiles = ['model.min.js', 'group1-shard1of2.min.js', 'group1-shard2of2.min.js'];
const WASM_FILE = '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm';
const INPUT_SIDE = 224;
/** The last map of features before they are averaged. */
const MAP_NAME = 'MobilenetV2/Conv_1/Relu6';

export interface Network {
  see(picture: Picture): SeenPicture;
}

let loading: Promise<Network> | null = null;

/** Loaded once an instance: the first call is the cold start. */
export function loadNetwork(): Promise<Network> {
  loading ??= load();
  return loading;
}

interface StoredModel {
  format: string;
  modelTopology: object;
  weightsManifest: Array<{ weights: [] }>;
}

async function load(): Promise<Network> {
  const wasm = placeOfAsset(WASM_FILE);
  // All three must be named; with one thread on a machine of today it is the middle one that runs.
  setWasmPaths({
    'tfjs-backend-wasm.wasm': wasm,
    'tfjs-backend-wasm-simd.wasm': wasm,
    'tfjs-backend-wasm-threaded-simd.wasm': wasm,
  });
  // A cloud function has a share of one core: threads would only wait for each other.
  setThreadsCount(1);
  await setBackend('wasm');
  await ready();
  const [topology, ...shards] = modelFiles.map((file) => placeOfAsset(`${MODEL_FOLDER}/${file}`));
  const fetchModule = createRequire(topology!);
  const stored = fetchModule(topology!) as StoredModel;
  const weights = Buffer.concat(
    shards.map((shard) => Buffer.from(fetchModule(shard) as string, 'base64')),
  );
  const model = await loadGraphModel({
    load: async () => ({
      modelTopology: stored.modelTopology,
      format: stored.format,
      weightSpecs: stored.weightsManifest.flatMap(({ weights: specs }) => specs),
      weightData: new Uint8Array(weights).buffer,
    }),
  });
  const output = mapNameOf(readFileSync(topology!, 'utf8'));
  return { see: (picture) => see(model, output, picture) };
}

/** The map's node carries the path of the module it came from. */
function mapNameOf(topology: string): string {
  const found = new RegExp(`"?name"?:"([^"]*${MAP_NAME})"`).exec(topology)?.[1];
  if (found === undefined) throw new Error('the network has another shape than expected');
  return found;
}

function see(model: GraphModel, output: string, picture: Picture): SeenPicture {
  const { colours } = shrink(picture, INPUT_SIDE, INPUT_SIDE);
  const input = tensor4d(
    colours.map((value) => value / 255),
    [1, INPUT_SIDE, INPUT_SIDE, 3],
  );
  const map = tidy(() => model.execute(input, output) as Tensor);
  const cells = map.dataSync() as Float32Array;
  const [, across = 0, , depth = 0] = map.shape;
  map.dispose();
  input.dispose();
  return { features: meansOf(cells, depth), map: { across, cells } };
}

function meansOf(cells: Float32Array, depth: number): Float32Array {
  const means = new Float32Array(depth);
  const count = cells.length / depth;
  for (let cell = 0; cell < cells.length; cell += depth) {
    for (let at = 0; at < depth; at += 1) means[at]! += cells[cell + at]! / count;
  }
  return means;
}
