import type { Blog } from "@/lib/blog/blog";
import { createBlog } from "@/lib/blog/create-blog";
import { ParsedFilesCache } from "@/lib/content/parsed-files-cache";
import { createBundleLoader } from "@/lib/owner-code/load-bundle";
import { processState } from "@/lib/utils/process-state";
import { readSavedCollection } from "./build/saved-collection";
import { importCompiled } from "./compiled-engine.mjs";
import { getCollectionFile, readEnvironment } from "./environment";
import { limitHeapGrowth } from "./internals/heap-growth";
import { loadSourceAdapter } from "./load-source-adapter";

const shared = processState<{ blog?: Blog }>("get-blog", {});

/** A process that renders pages needs most bodies once for their own page, and once for all lists. */
const MAX_BODIES = 300;

/** Loaded first, because they decide which files belong to the blog. */
const sourceAdapter = shared.blog ? undefined : await loadSourceAdapter(readEnvironment().engineDir);

function createProcessBlog(): Blog {
	const environment = readEnvironment();
	const { engineDir, mode } = environment;
	const collectionFile = getCollectionFile();
	if (mode === "production") limitHeapGrowth();
	return createBlog({
		...environment,
		sourceAdapter,
		// It isn't bundled: pages only need it for new posts.
		loadCompiler: async () => {
			const { createPoolCompiler } = await importCompiled(engineDir, "lib/next/compile/compile-pool");
			return createPoolCompiler(engineDir, mode);
		},
		loadBundle: createBundleLoader(environment.cacheDir),
		// A build needs the memory for its pages.
		...(mode === "development" && { parsedFiles: new ParsedFilesCache({ ...environment, sourceAdapter }) }),
		...(collectionFile !== undefined && {
			readSavedCollection: () => readSavedCollection(collectionFile),
			maxBodies: MAX_BODIES,
		}),
	});
}

/** Returns the blog of this process, which the environment describes. */
export function getBlog(): Blog {
	shared.blog ??= createProcessBlog();
	return shared.blog;
}
