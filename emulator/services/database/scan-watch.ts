/** Watches for queries that no index serves: harmless on a desk, slow on a grown collection. */
import type { GatewayRequest, ServiceContext } from '../../service';
import { databaseRefusal } from './document';
import type { FindOptions, UncoveredScan } from './find';
import { shapeOf } from './query-shape';

export interface UncoveredPolicy {
  /** A query that reads at most this many documents is left alone; 1,000 when absent. */
  documents?: number;
  /** `warn` (the default) tells the trace; `refuse` fails the query, for tests. */
  act?: 'warn' | 'refuse';
}

const defaultDocuments = 1000;
// Each shape is told again only after this many others, so that the trace stays readable.
const shapesKept = 500;

export class ScanWatch {
  private readonly told = new Set<string>();

  constructor(
    private readonly policy: UncoveredPolicy,
    private readonly trace: ServiceContext['trace'],
  ) {}

  /** The option of a find on behalf of this request. */
  by(request: GatewayRequest): Pick<FindOptions, 'onUncovered'> {
    return { onUncovered: (scan) => this.judge(scan, request) };
  }

  private judge(scan: UncoveredScan, { functionName, invocation }: GatewayRequest): void {
    const { documents = defaultDocuments, act = 'warn' } = this.policy;
    if (scan.documentsRead <= documents) return;
    const shape = shapeOf(scan.collection, scan.query, scan.sort);
    const text = `no index serves ${shape}: ${scan.documentsRead} documents were read`;
    if (act === 'refuse') throw databaseRefusal(text);
    if (this.told.has(shape)) return;
    if (this.told.size >= shapesKept) this.told.clear();
    this.told.add(shape);
    this.trace({
      service: 'database',
      level: 'warning',
      text: `${functionName}: ${text}`,
      detail: { requestId: invocation?.requestId, shape },
    });
  }
}
