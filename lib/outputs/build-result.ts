import type { NextAdapter } from "next";

/** What Next passes to an adapter when a build is complete. */
export type BuildResult = Parameters<NonNullable<NextAdapter["onBuildComplete"]>>[0];

/** A static file among the outputs of a build. */
export type StaticFile = BuildResult["outputs"]["staticFiles"][number];

/** Creates the entry of a static file for the outputs of a build, as a platform's adapter expects it. */
export function staticFile(pathname: string, filePath: string): StaticFile {
	return { type: "STATIC_FILE" as StaticFile["type"], id: pathname, pathname, filePath, immutableHash: undefined };
}

type Prerender = BuildResult["outputs"]["prerenders"][number];

/** What the server of a build needs of it. */
export interface ServedBuild extends Pick<BuildResult, "projectDir" | "distDir" | "buildId"> {
	config: Pick<BuildResult["config"], "basePath">;
	routing: { rsc: Pick<BuildResult["routing"]["rsc"], "varyHeader"> };
	outputs: {
		staticFiles: readonly Pick<StaticFile, "pathname" | "filePath">[];
		prerenders: readonly {
			pathname: string;
			fallback?:
				| Partial<
						Pick<
							NonNullable<Prerender["fallback"]>,
							"filePath" | "initialStatus" | "initialRevalidate" | "initialHeaders"
						>
				  >
				| undefined;
		}[];
	};
}
