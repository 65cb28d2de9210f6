import { createHash } from "node:crypto";
import path from "node:path";
import { type BuildOptions, build } from "esbuild";
import { createPartStyles, PREFIX } from "@/components/in-app/body-styles.mjs";
import { FEATURES } from "@/features";
import type { BrowserScriptData, ScriptContext } from "@/features/browser-script";
import type { Blog } from "@/lib/blog/blog";
import { hostPrefix, hostUrl, type OnHost, type Site } from "@/lib/config/site";
import { mapValues } from "@/lib/utils/collections";
import { memoize } from "@/lib/utils/memoize";
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
	/** The styles for the feature's page; the module has them too. */
	styles?: ScriptFile | undefined;
}

interface ClientScript {
	main: ScriptFile;
	components: ScriptFile;
	/** The parts of the features that the blog uses. */
	features: readonly FeatureScript[];
	/** Inlined into the page, as it must run before the first paint. */
	inline: string;
	/** Inlined into pages that are in other languages, if they suggest these. */
	suggestion?: string | undefined;
}

/** Bundles the script of pages. All processes of a build get the same paths, as the same source gives the same hash. */
export const getClientScript = memoize(async (blog: Blog): Promise<ClientScript> => {
	const context = await readScriptContext(blog);
	const { site } = context;
	const { body, search } = site.messages;
	const componentsDefine = defineConstants({
		COMPONENTS_CSS: await bundle(blog, "lib/client/components/components.css"),
		"MESSAGES.copied": body.copied,
		"MESSAGES.copyByKey": body.copyByKey,
		"MESSAGES.close": search.close,
	});
	const components = createFile(
		blog,
		site,
		"components.js",
		await bundle(blog, "lib/client/components/main.ts", { define: componentsDefine }),
	);
	const features = await bundleFeatures(blog, context);
	const featureScripts = features.flatMap(({ module, scripts = [] }) => [
		...(module ? [hostUrl(site, module.src)] : []),
		...scripts,
	]);
	const darkClass = defineConstants({ SETS_DARK_CLASS: await usesDarkClass(blog) });
	const define = defineConstants({
		FEATURE_SCRIPTS: featureScripts,
		IS_DEVELOPMENT: context.isDevelopment,
		PREFIX: hostPrefix(site),
		...moduleConstants("COMPONENTS", components, site),
		...Object.assign({}, ...features.map(({ constants }) => constants)),
		...Object.assign(
			{},
			...features.map(({ name, module }) => module && moduleConstants(toConstant(name), module, site)),
		),
	});
	const entries = ["lib/client/main.ts", ...features.map(({ main }) => main)];
	const main = createFile(blog, site, "main.js", await bundle(blog, entries, { define: { ...define, ...darkClass } }));
	const suggestion = site.suggestLanguage
		? await bundle(blog, "features/languages/client/suggest-language.ts", { format: "iife" })
		: undefined;
	return {
		...{ main, components, features, suggestion },
		inline: await bundle(blog, "lib/client/before-paint.ts", { define: darkClass }),
	};
});

/** Tells whether styles may know the dark theme by a class: those of components of an app, and those of the owner. */
async function usesDarkClass(blog: Blog): Promise<boolean> {
	const { theme } = await blog.ownerCode();
	return blog.options.app !== undefined || /\.dark\b/.test(theme?.css ?? "");
}

/** Bundles the scripts of features for pages that are routes of an app, by the names of the features. */
export const getAppScripts = memoize(async (blog: Blog): Promise<ReadonlyMap<string, ScriptFile>> => {
	const context = await readScriptContext(blog);
	const { engineDir } = blog.options;
	const scripts = FEATURES.map(async ({ name, script }) => {
		const data = script?.app === undefined ? undefined : await script.read(context);
		if (!script?.app || !data) return [];
		const css = script.styles && createPartStyles(engineDir, script.styles);
		const constants = { ...data.constants, CLASS_PREFIX: PREFIX, ...(css && { [`${toConstant(name)}_CSS`]: css }) };
		const define = defineConstants(constants);
		const code = await bundle(blog, script.app, { define, banner: { js: data.banner ?? "" } });
		return [[name, createFile(blog, context.site, appFile(name), code)] as const];
	});
	return new Map((await Promise.all(scripts)).flat());
});

/**
 * Returns the URLs on the host of the scripts for pages that are routes of an app, by the names of the features. In development, where nothing is
 * bundled for that, the blog may not use all of these features.
 */
export async function listAppScripts(blog: Blog): Promise<ReadonlyMap<string, string>> {
	const site = await blog.site();
	if (blog.options.mode !== "development")
		return new Map([...(await getAppScripts(blog))].map(([name, { src }]) => [name, hostUrl(site, src)]));
	const named = FEATURES.filter(({ script }) => script?.app !== undefined);
	return new Map(named.map(({ name }) => [name, hostUrl(site, createFile(blog, site, appFile(name), "").src)]));
}

const appFile = (name: string) => `${name}-app.js`;

/** Reads what scripts of features may know of a blog. */
export async function readScriptContext(blog: Blog): Promise<ScriptContext> {
	const { engineDir, mode, isPreview, audience } = blog.options;
	const site = await blog.site();
	const isDevelopment = mode === "development";
	return { site, engineDir, isDevelopment, isPreview, showsDrafts: audience !== "readers" };
}

/** Bundles the modules of the features that the blog uses. */
async function bundleFeatures(blog: Blog, context: ScriptContext) {
	const bundles = FEATURES.map(async ({ name, page, script }) => {
		const data = await script?.read(context);
		if (!script || !data) return [];
		const { constants, banner = "" } = data;
		const create = (extension: string, code: string) => createFile(blog, context.site, name + extension, code);
		const css = script.styles && (await bundle(blog, script.styles));
		const define = defineConstants({ ...constants, ...(css && { [`${toConstant(name)}_CSS`]: css }) });
		const module = script.module && (await bundle(blog, script.module, { define, banner: { js: banner } }));
		return [
			{
				...data,
				name,
				main: script.main,
				...(module && { module: create(".js", module) }),
				...(page && css && { styles: create(".css", css) }),
			},
		];
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
		define: { CLASS_PREFIX: "undefined", ...options.define },
		write: false,
	});
	return outputFiles?.[0]?.text.trim() ?? "";
}

/** Returns the name of a feature as the beginning of constants: `INDEX_NOW` for `index-now`. */
function toConstant(name: string): string {
	return name.replaceAll("-", "_").toUpperCase();
}

/** Returns the URL and the hash of a module as constants. */
function moduleConstants(name: string, { src, integrity = "" }: ScriptFile, site: OnHost): Record<string, string> {
	return { [`${name}_MODULE`]: hostUrl(site, src), [`${name}_HASH`]: integrity };
}

/** Returns the option of esbuild that defines constants in a script: https://esbuild.github.io/api/#define */
function defineConstants(constants: Readonly<Record<string, unknown>>): Record<string, string> {
	return mapValues(constants, (value) => JSON.stringify(value));
}
