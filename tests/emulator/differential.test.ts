/** The quick part; `npm run verify` asks 20,000 questions. */
import { compareWithReference } from './fixtures/differential';

compareWithReference(Number(process.env['FUZZ_CASES'] ?? 100));
