/** The command-line script of Next, in the folder of the engine. */
export const NEXT = "node_modules/next/dist/bin/next";
