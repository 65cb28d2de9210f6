import { createHash } from "node:crypto";
import path from "node:path";
import { type BuildOptions, build, transform } from "esbuild";
import { FEATURE_SCRIPTS } from "@/features/scripts";
import type { Blog } from "@/lib/blog/blog";
import type { BrowserScriptData } from "@/lib/blog/browser-script";
import type { Site } from "@/lib/config/site";
import { getSearchFolder, withPagefind } from "@/lib/outputs/search/pagefind";
import { addBasePath, type BasePath } from "@/lib/utils/base-path";
import { mapValues } from "@/lib/utils/collections";
import { memoize, memoizeByArguments } from "@/lib/utils/memoize";
import { joinPath } from "@/lib/utils/paths";

/** A bundle of files for the browser. */
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

/** The part of a feature. */
export interface FeatureScript extends BrowserScriptData {
	name: string;
	module?: ScriptFile | undefined;
}

interface ClientScript {
	main: ScriptFile;
	components: ScriptFile;
	search: ScriptFile;
	/** The parts of the features that the blog uses. */
	features: readonly FeatureScript[];
	/** The styles for the results page; the search dialog has them in its script. */
	searchStyles: ScriptFile;
	/** Inlined into the page, as it must run before the first paint. */
	inline: string;
	/** Inlined into pages that are in other languages, if they suggest these. */
	suggestion?: string | undefined;
}

/** Bundles the script of pages. All processes of a build get the same paths, as the same source gives the same hash. */
export const getClientScript = memoize(async (blog: Blog): Promise<ClientScript> => {
	const [site, basePath, folder, pagefind] = await Promise.all([
		blog.site(),
		blog.basePath(),
		getSearchFolder(blog),
		getPagefindScript(),
	]);
	const urlOf = ({ src }: ScriptFile) => addBasePath(src, basePath);
	const { messages } = site;
	const { copied, copyByKey } = messages.body;
	// Messages that only the results page shows are omitted.
	const { withoutScript, leafThrough, allPosts, ...searchMessages } = messages.search;
	const searchStyles = createFile(blog, site, "search.css", await bundle(blog, "lib/client/search/search.css"));
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
		await bundle(blog, "lib/client/search/main.ts", { define: searchDefine, banner: { js: pagefind } }),
	);
	const componentsDefine = {
		COMPONENTS_CSS: JSON.stringify(await bundle(blog, "lib/client/components/components.css")),
		...defineMessages({ copied, copyByKey, close: searchMessages.close }),
	};
	const components = createFile(
		blog,
		site,
		"components.js",
		await bundle(blog, "lib/client/components/main.ts", { define: componentsDefine }),
	);
	const features = await bundleFeatures(blog, site);
	const featureScripts = features.flatMap(({ module, scripts = [] }) => [
		...(module ? [urlOf(module)] : []),
		...scripts,
	]);
	const define = {
		FEATURE_SCRIPTS: featureScripts.length > 0 ? JSON.stringify(featureScripts) : "undefined",
		...defineModule("SEARCH", search, basePath),
		...defineModule("COMPONENTS", components, basePath),
		IS_DEVELOPMENT: JSON.stringify(blog.options.mode === "development"),
		...Object.assign({}, ...features.map(({ constants }) => defineConstants(constants))),
		...Object.assign(
			{},
			...features.map(({ name, module }) => module && defineModule(toConstant(name), module, basePath)),
		),
	};
	const entries = ["lib/client/main.ts", ...features.map(({ main }) => main)];
	const main = createFile(blog, site, "main.js", await bundle(blog, entries, { define }));
	const suggestion = site.suggestLanguage
		? await bundle(blog, "lib/client/suggest-language.ts", { format: "iife" })
		: undefined;
	return {
		...{ main, components, search, features, searchStyles, suggestion },
		inline: await bundle(blog, "lib/client/before-paint.ts"),
	};
});

/** Bundles the modules of the features that the blog uses. */
async function bundleFeatures(blog: Blog, site: Site) {
	const bundles = FEATURE_SCRIPTS.map(async ({ name, main, module: entry, styles, read }) => {
		const data = await read(blog);
		if (!data) return [];
		const css = styles && (await bundle(blog, styles));
		const define = defineConstants({ ...data.constants, ...(css && { [`${toConstant(name)}_CSS`]: css }) });
		const module = entry && createFile(blog, site, `${name}.js`, await bundle(blog, entry, { define }));
		return [{ ...data, name, main, ...(module && { module }) }];
	});
	return (await Promise.all(bundles)).flat();
}

function createFile(blog: Blog, { prefix }: Pick<Site, "prefix">, name: string, code: string): ScriptFile {
	if (blog.options.mode === "development") return { src: `/dev/client-script${prefix}/${name}`, code };
	const hash = createHash("sha256").update(code).digest();
	const src = `/_next/static/media/${hash.toString("hex").slice(0, 12)}${path.extname(name)}`;
	return { src, integrity: `sha256-${hash.toString("base64")}`, code };
}

/** Bundles files of the engine with all that they import; several as one script that runs them in order. */
export async function bundle(
	{ options: { engineDir } }: Blog,
	entry: string | readonly string[],
	options: BuildOptions = {},
): Promise<string> {
	const { outputFiles } = await build({
		...(typeof entry === "string"
			? { entryPoints: [joinPath(engineDir, entry)] }
			: { stdin: { contents: entry.map((file) => `import "./${file}";`).join("\n"), resolveDir: engineDir } }),
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

/** Returns the name of a feature as the beginning of constants: `INDEX_NOW` for `index-now`. */
function toConstant(name: string): string {
	return name.replaceAll("-", "_").toUpperCase();
}

/** Defines the URL and the hash of a module. */
function defineModule(name: string, { src, integrity = "" }: ScriptFile, basePath: BasePath): Record<string, string> {
	return defineConstants({ [`${name}_MODULE`]: addBasePath(src, basePath), [`${name}_HASH`]: integrity });
}

function defineConstants(constants: Readonly<Record<string, unknown>> = {}): Record<string, string> {
	return mapValues(constants, (value) => JSON.stringify(value));
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
