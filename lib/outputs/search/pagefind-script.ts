import { transform } from "esbuild";
import { withPagefind } from "@/lib/outputs/search/pagefind";
import { oncePerVersion } from "@/lib/utils/memoize";

/** What asks an index of pagefind's in the browser, as a script that sets `pagefind`; the package has it only in its output. */
export const getPagefindScript = oncePerVersion("pagefind script", async (): Promise<string> => {
	const { files } = await withPagefind((index) => index.getFiles());
	const script = files.find(({ path }) => path === "pagefind.js");
	const options = { format: "iife", globalName: "pagefind", minify: true, legalComments: "none" } as const;
	// The place that it would look for itself, it is told.
	const { code } = await transform(new TextDecoder().decode(script?.content), {
		...options,
		define: { "import.meta.url": "undefined" },
	});
	return code;
});
