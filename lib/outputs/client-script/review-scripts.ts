import type { Blog } from "@/lib/blog/blog";
import { memoize } from "@/lib/utils/memoize";
import { bundle, createFile, type ScriptFile } from "./client-script";

/** The scripts of drafts for review. */
export interface ReviewScripts {
	/** Decrypts a draft. */
	openDraft: ScriptFile;
	/** Collects the remarks of a reviewer. */
	remarks: ScriptFile;
}

/** Bundles the scripts of drafts for review. */
export const getReviewScripts = memoize(async (blog: Blog): Promise<ReviewScripts> => {
	const css = await bundle(blog, "review/remarks.css");
	const [openDraft, remarks] = await Promise.all([
		bundle(blog, "review/open-draft.ts"),
		bundle(blog, "review/remarks.ts", { define: { REMARKS_CSS: JSON.stringify(css) } }),
	]);
	return { openDraft: createFile(blog, "open-draft.js", openDraft), remarks: createFile(blog, "remarks.js", remarks) };
});
