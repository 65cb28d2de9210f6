import type { NextAdapter } from "next";

/** What Next passes to an adapter when a build is complete. */
export type BuildResult = Parameters<NonNullable<NextAdapter["onBuildComplete"]>>[0];
