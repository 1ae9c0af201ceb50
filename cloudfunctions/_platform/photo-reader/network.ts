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
  /** Means and spreads over a map in the middle: how surfaces look, not what they are. */
  texture: Float32Array;
}

/** MobileNetV2, width 1.4, learned on ImageNet; its weights ship inside the package nsfwjs. */
const MODEL_FOLDER = 'nsfwjs/dist/models/mobilenet_v2_mid';
const modelFiles = ['model.min.js', 'group1-shard1of2.min.js', 'group1-shard2of2.min.js'];
const WASM_FILE = '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm';
const INPUT_SIDE = 224;
/** The last map of features before they are averaged. */
const MAP_NAME = 'MobilenetV2/Conv_1/Relu6';
const TEXTURE_NAME = 'MobilenetV2/expanded_conv_10/expand/Relu6';

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
  modelTopology: { node: Array<{ name: string }> };
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
  const outputs = [MAP_NAME, TEXTURE_NAME].map((name) => nodeNamed(stored.modelTopology, name));
  return { see: (picture) => see(model, outputs, picture) };
}

/** A node's name carries the path of the module it came from. */
function nodeNamed({ node }: StoredModel['modelTopology'], ending: string): string {
  const found = node.find(({ name }) => name.endsWith(ending));
  if (found === undefined) throw new Error('the network has another shape than expected');
  return found.name;
}

function see(model: GraphModel, outputs: string[], picture: Picture): SeenPicture {
  const { colours } = shrink(picture, INPUT_SIDE, INPUT_SIDE);
  for (let at = 0; at < colours.length; at += 1) colours[at]! /= 255;
  const input = tensor4d(colours, [1, INPUT_SIDE, INPUT_SIDE, 3]);
  const [map, middle] = tidy(() => model.execute(input, outputs)) as [Tensor, Tensor];
  const [, across = 0, , depth = 0] = map.shape;
  const cells = map.dataSync() as Float32Array;
  const texture = textureOf(middle.dataSync() as Float32Array, middle.shape[3] ?? 0);
  for (const tensor of [map, middle, input]) tensor.dispose();
  return { features: meansOf(cells, depth), map: { across, cells }, texture };
}

function textureOf(cells: Float32Array, depth: number): Float32Array {
  const means = meansOf(cells, depth);
  const squares = meansOf(cells.map((value) => value * value), depth);
  const texture = new Float32Array(depth * 2);
  for (let at = 0; at < depth; at += 1) {
    texture[at] = means[at]!;
    texture[depth + at] = Math.sqrt(Math.max(0, squares[at]! - means[at]! ** 2));
  }
  return texture;
}

function meansOf(cells: Float32Array, depth: number): Float32Array {
  const means = new Float32Array(depth);
  const count = cells.length / depth;
  for (let cell = 0; cell < cells.length; cell += depth) {
    for (let at = 0; at < depth; at += 1) means[at]! += cells[cell + at]! / count;
  }
  return means;
}
