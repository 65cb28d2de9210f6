import type { NextAdapter } from "next";

type Complete = Parameters<NonNullable<NextAdapter["onBuildComplete"]>>[0];

/** What a build needs of that which Next passes to an adapter when it has rendered the pages. */
export interface BuildResult extends Pick<Complete, "projectDir" | "distDir" | "buildId"> {
	/** The pages that are rendered, with the files of their HTML. */
	prerenders: { pathname: string; filePath: string | undefined }[];
	staticFiles: { pathname: string; filePath: string }[];
}

/** Sends the result to the build that has started this process of Next (`run-next.ts`). */
export async function sendBuildResult(complete: Complete): Promise<void> {
	await new Promise<void>((resolve, reject) => {
		if (!process.send) throw new Error("Build the blog with `quire build` or `next build`.");
		process.send(selectResult(complete), undefined, undefined, (error) => (error ? reject(error) : resolve()));
	});
}

/** Selects what can be sent to another process. */
function selectResult({ projectDir, distDir, buildId, outputs }: Complete): BuildResult {
	return {
		...{ projectDir, distDir, buildId },
		prerenders: outputs.prerenders.map(({ pathname, fallback }) => ({ pathname, filePath: fallback?.filePath })),
		staticFiles: outputs.staticFiles.map(({ pathname, filePath }) => ({ pathname, filePath })),
	};
}
