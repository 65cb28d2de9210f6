import { transform } from "esbuild";
import { withPagefind } from "@/lib/outputs/search/pagefind";
import { memoizeByArguments } from "@/lib/utils/memoize";

/** Bundles Pagefind's script for browsers, which is only available in an index, as a script that defines `pagefind`. */
export const getPagefindScript = memoizeByArguments(async (): Promise<string> => {
	const { files } = await withPagefind((index) => index.getFiles());
	const script = files.find(({ path }) => path === "pagefind.js");
	const options = { format: "iife", globalName: "pagefind", minify: true, legalComments: "none" } as const;
	// The search sets the folder of the index, so it needn't be derived from the script's URL.
	const { code } = await transform(new TextDecoder().decode(script?.content), {
		...options,
		define: { "import.meta.url": "undefined" },
	});
	return code;
});
