import { createHash } from "node:crypto";
import path from "node:path";
import { type BuildOptions, build, transform } from "esbuild";
import type { Blog } from "@/lib/blog/blog";
import type { Site } from "@/lib/config/site";
import { getSearchFolder, withPagefind } from "@/lib/outputs/search/pagefind";
import { addBasePath } from "@/lib/utils/base-path";
import { memoize, memoizeByArguments } from "@/lib/utils/memoize";
import { joinPath } from "@/lib/utils/paths";
import { defineComments, listAnalytics } from "./services";

/** A bundle of `lib/client`. */
interface ScriptFile {
	/**
	 * Its path on the blog. In a build it has a hash of the code, and is in Next's folder `media`: all hosts, also Vercel, let browsers
	 * cache that folder forever.
	 */
	src: string;
	/** The hash for the content security policy; `undefined` in development, where the code changes. */
	integrity?: string;
	code: string;
}

interface ClientScript {
	main: ScriptFile;
	components: ScriptFile;
	search: ScriptFile;
	comments?: ScriptFile | undefined;
	/** The styles for the results page; the search dialog has them in its script. */
	searchStyles: ScriptFile;
	/** Inlined into the page, as it must run before the first paint. */
	inline: string;
	/** Inlined into pages that are in other languages, if they suggest these. */
	suggestion?: string | undefined;
}

/** Bundles the script of pages. All processes of a build get the same paths, as the same source gives the same hash. */
export const getClientScript = memoize(async (blog: Blog): Promise<ClientScript> => {
	const [site, basePath, folder, pagefind, analytics] = await Promise.all([
		blog.site(),
		blog.basePath(),
		getSearchFolder(blog),
		getPagefindScript(),
		listAnalytics(blog),
	]);
	const urlOf = ({ src }: ScriptFile) => addBasePath(src, basePath);
	const { messages } = site;
	const { copied, copyByKey } = messages.body;
	// Messages that only the results page shows are omitted.
	const { withoutScript, leafThrough, allPosts, ...searchMessages } = messages.search;
	const searchStyles = createFile(blog, site, "search.css", await bundle(blog, "search/search.css"));
	const searchDefine = {
		SHOWS_STATUS: JSON.stringify(blog.options.audience !== "readers"),
		SEARCH_CSS: JSON.stringify(searchStyles.code),
		SEARCH_FOLDER: JSON.stringify(addBasePath(folder, basePath)),
		TAXONOMIES: JSON.stringify(Object.values(site.taxonomies).map(({ name, title }) => [name, title])),
		SEARCH_MESSAGES: JSON.stringify({ language: messages.language, ...searchMessages }),
	};
	const search = createFile(
		blog,
		site,
		"search.js",
		await bundle(blog, "search/main.ts", { define: searchDefine, banner: { js: pagefind } }),
	);
	const componentsDefine = {
		COMPONENTS_CSS: JSON.stringify(await bundle(blog, "components/components.css")),
		...defineMessages({ copied, copyByKey, close: searchMessages.close }),
	};
	const components = createFile(
		blog,
		site,
		"components.js",
		await bundle(blog, "components/main.ts", { define: componentsDefine }),
	);
	const comments = site.comments && (await bundleComments(blog, site));
	const serviceScripts = [...(comments ? [urlOf(comments)] : []), ...analytics.map(({ src }) => src)];
	const define = {
		SERVICE_SCRIPTS: serviceScripts.length > 0 ? JSON.stringify(serviceScripts) : "undefined",
		SEARCH_MODULE: JSON.stringify(urlOf(search)),
		SEARCH_HASH: JSON.stringify(search.integrity ?? ""),
		COMPONENTS_MODULE: JSON.stringify(urlOf(components)),
		COMPONENTS_HASH: JSON.stringify(components.integrity ?? ""),
		HAS_COMMENTS: JSON.stringify(comments !== undefined),
		IS_DEVELOPMENT: JSON.stringify(blog.options.mode === "development"),
		COMMENTS_MODULE: JSON.stringify(comments ? urlOf(comments) : ""),
		COMMENTS_HASH: JSON.stringify(comments?.integrity ?? ""),
		ANALYTICS: JSON.stringify(analytics.length > 0 && analytics.map(({ sources: _, ...tag }) => tag)),
	};
	const main = createFile(blog, site, "main.js", await bundle(blog, "main.ts", { define }));
	const suggestion = site.suggestLanguage ? await bundle(blog, "suggest-language.ts", { format: "iife" }) : undefined;
	return {
		...{ main, components, search, comments, searchStyles, suggestion },
		inline: await bundle(blog, "before-paint.ts"),
	};
});

async function bundleComments(blog: Blog, site: Site): Promise<ScriptFile> {
	const css = await bundle(blog, "comments/comments.css");
	const define = { COMMENTS_CSS: JSON.stringify(css), ...defineComments(site) };
	return createFile(blog, site, "comments.js", await bundle(blog, "comments/main.ts", { define }));
}

function createFile(blog: Blog, { prefix }: Pick<Site, "prefix">, name: string, code: string): ScriptFile {
	if (blog.options.mode === "development") return { src: `/dev/client-script${prefix}/${name}`, code };
	const hash = createHash("sha256").update(code).digest();
	const src = `/_next/static/media/${hash.toString("hex").slice(0, 12)}${path.extname(name)}`;
	return { src, integrity: `sha256-${hash.toString("base64")}`, code };
}

/** Bundles `entry`, a file of `lib/client`, with all that it imports. */
export async function bundle(
	{ options: { engineDir } }: Blog,
	entry: string,
	options: BuildOptions = {},
): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: [joinPath(engineDir, "lib/client", entry)],
		alias: { "@": engineDir },
		external: ["/dev/*", "/_next/*"],
		bundle: true,
		minify: true,
		charset: "utf8",
		format: "esm",
		target: "es2022",
		// Otherwise esbuild adds "use strict" because of tsconfig.json.
		tsconfigRaw: {},
		...options,
		write: false,
	});
	return outputFiles?.[0]?.text.trim() ?? "";
}

/** Defines messages of the interface as `MESSAGES.<name>` in the script. */
function defineMessages(messages: Record<string, string>): Record<string, string> {
	return Object.fromEntries(Object.entries(messages).map(([name, text]) => [`MESSAGES.${name}`, JSON.stringify(text)]));
}

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
