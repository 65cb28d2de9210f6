import type { NextAdapter } from "next";

/** What Next passes to an adapter when a build is complete. */
export type BuildResult = Parameters<NonNullable<NextAdapter["onBuildComplete"]>>[0];

/** A static file among the outputs of a build. */
export type StaticFile = BuildResult["outputs"]["staticFiles"][number];

/** Creates the entry of a static file for the outputs of a build, as a platform's adapter expects it. */
export function staticFile(pathname: string, filePath: string): StaticFile {
	return { type: "STATIC_FILE" as StaticFile["type"], id: pathname, pathname, filePath, immutableHash: undefined };
}
