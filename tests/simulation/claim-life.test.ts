import { tellStories } from './claim-stories';

// npm run verify tells far more of them.
test('whatever people do to the claims of an order, the claims stay whole', () => tellStories(15));
