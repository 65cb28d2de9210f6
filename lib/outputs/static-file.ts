import type { NextAdapter } from "next";

/** What Next tells an adapter of a finished build. */
export type BuildResult = Parameters<NonNullable<NextAdapter["onBuildComplete"]>>[0];

/** A file among a build's outputs. */
export type StaticFile = BuildResult["outputs"]["staticFiles"][number];

/** A file among a build's outputs, as the adapter of a platform expects it. */
export function staticFile(pathname: string, filePath: string): StaticFile {
	return { type: "STATIC_FILE" as StaticFile["type"], id: pathname, pathname, filePath, immutableHash: undefined };
}
