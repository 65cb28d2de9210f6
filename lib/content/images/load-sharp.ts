/** Loads sharp at the first image: it takes as long as all else of a process that looks at none. */
export const loadSharp = async () => (await import("sharp")).default;
