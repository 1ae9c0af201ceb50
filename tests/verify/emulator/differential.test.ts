import { compareWithReference } from '../../emulator/fixtures/differential';

jest.setTimeout(3_600_000);

/** Of each of three kinds. */
compareWithReference(process.env['VERIFY_LONG'] ? 100_000 : 7_000);
