import { tellStories } from '../simulation/claim-stories';

test('in hundreds of random stories every claim stays whole', () => tellStories(200), 900_000);
