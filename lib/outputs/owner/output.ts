import { getFeedItem } from "@/features/feeds/output/items";
import type { Blog } from "@/lib/blog/blog";
import { claimPages } from "@/lib/blog/claim-pages";
import type { Output, OutputFile } from "@/lib/blog/output";
import { ownerAccess, withBlogForOwnerCode } from "@/lib/blog/owner-access";
import type { Diagnostic } from "@/lib/diagnostics/diagnostic";
import { ownerHas } from "@/lib/outputs/static-files/routes";
import { getErrorMessage } from "@/lib/utils/error-message";
import { memoize } from "@/lib/utils/memoize";
import { safeDecode } from "@/lib/utils/url";

interface OwnerOutputFiles {
	files: OutputFile[];
	diagnostics: Diagnostic[];
}

/** The files that `quire.config.ts` makes. */
export const ownerOutputs: Output = {
	name: "own",
	files: async (blog) => (await makeOwnerOutputs(blog)).files,
	paths: async (blog) => [...((await blog.config())?.outputs.keys() ?? [])],
	// The proxy of the development server knows the paths of the present configuration.
	routes: async () => [{ source: "/:path*", has: ownerHas("output"), file: "/:path*" }],
};

/** Makes the files once per version of the content, and reports those that fail or whose path is that of a page or file of the owner. */
export const makeOwnerOutputs = memoize(async (blog: Blog): Promise<OwnerOutputFiles> => {
	const config = await blog.config();
	const made: OwnerOutputFiles = { files: [], diagnostics: [] };
	if (!config || config.outputs.size === 0) return made;
	const report = (path: string, problem: string) =>
		made.diagnostics.push(config.report(path.slice(1), `\`${path}\` ${problem}`));
	const taken = new Set([...(await blog.ownerPaths()), ...(await blog.publicPaths())]);
	const files = await claimPages(blog);
	for (const [path, make] of config.outputs) {
		const page = path.normalize("NFC");
		if (files.find(page) || taken.has(page) || taken.has(page.replace(/\/index\.html$/, "") || "/")) {
			report(path, "is the path of a page or file of the blog. Choose another one.");
			continue;
		}
		try {
			const content: unknown = await withBlogForOwnerCode(blog, () => make(outputBlog(blog)));
			if (typeof content === "string" || content instanceof Uint8Array) made.files.push({ path, content });
			else report(path, "can't be made: its function returns neither a text nor a `Uint8Array`.");
		} catch (error) {
			report(path, `can't be made: ${getErrorMessage(error)}`);
		}
	}
	return made;
});

function outputBlog(blog: Blog) {
	return {
		...ownerAccess,
		getContent: async ({ url }: { url: string }) => {
			const { html, media } = await getFeedItem(blog, safeDecode(url));
			return { html, media };
		},
	};
}
