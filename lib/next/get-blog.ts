import type { Blog, BlogOptions } from "@/lib/blog/blog";
import { createBlog } from "@/lib/blog/create-blog";
import { tryRender } from "@/lib/checks/try-render";
import { createBundleLoader } from "@/lib/owner-code/load-bundle";
import { processState } from "@/lib/utils/process-state";
import { readSavedCollection } from "./build/saved-collection";
import { importCompiled } from "./compiled-engine.mjs";
import { getCollectionFile, readEnvironment } from "./environment";
import { loadDialects } from "./load-dialects";

const shared = processState<{ blog?: Blog }>("get-blog", {});

/** Loaded first, because they decide which files belong to the blog. */
const dialects = shared.blog ? undefined : await loadDialects(readEnvironment().engineDir);

/** Loads the pool of compile processes without bundling it: pages only need it for new posts. */
const loadCompiler: BlogOptions["loadCompiler"] = async () => {
	const { compileInPool } = await importCompiled(getBlog().options.engineDir, "lib/next/compile/compile-pool");
	return { compileBody: compileInPool };
};

function createProcessBlog(): Blog {
	const environment = readEnvironment();
	const collectionFile = getCollectionFile();
	return createBlog({
		...environment,
		dialects,
		loadCompiler,
		loadBundle: createBundleLoader(environment.cacheDir),
		tryRender,
		...(collectionFile !== undefined && { readSavedCollection: () => readSavedCollection(collectionFile) }),
	});
}

export function getBlog(): Blog {
	shared.blog ??= createProcessBlog();
	return shared.blog;
}
