/**
 * Returns the first of two numbers, such as the length of a text or a number of runs, and the second one in a group of
 * `npm run test:full`, whose tests may take long.
 */
export const usualOrFull = (usual: number, full: number): number => (process.env.TEST_GROUP ? full : usual);
