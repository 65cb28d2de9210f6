// Next loads this file with the `next.config` of an app, at each start, so it imports nothing of the engine but for names.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from "next/constants.js";
// biome-ignore lint/style/noRestrictedImports: Next loads this file as it is.
import { DEFAULT_FOLDER, DEFAULT_PATH, isBlogPath } from "../../utils/blog-in-app.mjs";
// biome-ignore lint/style/noRestrictedImports: Next loads this file as it is.
import { COMPONENTS_FILES, CONFIG_FILES } from "../../utils/next-app-files.mjs";
import { buildBlog, serveBlog } from "./blog-processes.mjs";

/** @import { NextConfig } from "next" */
/** @import { AppRules } from "../../ship/app-rules" */

/** The modules with the data of the blog, in the folder of the app, which builds and the development server write. */
const [BUILT_DATA, DEVELOPMENT_DATA] = [".quire/blog.mjs", ".quire/dev/blog.mjs"];

/** The variable with which the other processes of an app's build find that the blog is built: the folder of the app. */
const BUILT = "QUIRE_APP_BUILT";

/** The variable with the folder of the data, for pages of the app (`components/in-app/read-page.ts`). */
const DATA = "QUIRE_APP_DATA";

/**
 * The origin of the blog's development server.
 * @type {Promise<string> | undefined}
 */
let served;

/** The modules of `quire-blog` that are replaced by the data of the blog, and by the components of the app for texts. */
const [DATA_MODULE, COMPONENTS_MODULE] = ["quire-blog/app-data", "quire-blog/app-components"];

/** Matches variables of the app alone. The engine removes those of the app's Next. */
const APP_VARIABLE = /^(?:PORT$|QUIRE_APP_)/;

/** @type {typeof import("./with-quire.d.mts").withQuire} */
export function withQuire(config, { path: blogPath = DEFAULT_PATH, folder = DEFAULT_FOLDER, beside = false } = {}) {
	if (!isBlogPath(blogPath)) {
		throw new Error(
			`\`${blogPath}\` is no path of a blog. Write one such as \`${DEFAULT_PATH}\` as \`path\` of \`withQuire\`.`,
		);
	}
	return async (phase, context) => {
		const own = /** @type {NextConfig} */ (typeof config === "function" ? await config(phase, context) : await config);
		const isDevelopment = phase === PHASE_DEVELOPMENT_SERVER;
		// Other commands, such as `next typegen`, read the configuration of a build too. Those of its own processes find the variable.
		const isBuild = phase === PHASE_PRODUCTION_BUILD && (process.argv[2] === "build" || BUILT in process.env);
		if (!isDevelopment && !isBuild) return /** @type {any} */ (own);
		const appDir = findAppDir();
		const isExport = own.output === "export";
		const app = {
			folder: appDir,
			basePath: own.basePath ?? "",
			path: blogPath,
			...(own.pageExtensions && { pageExtensions: own.pageExtensions }),
			inside: !beside,
			trailingSlash: (isExport && beside) || own.trailingSlash === true,
			isExport: isExport && isBuild,
			...(isDevelopment && process.env.PORT && { port: process.env.PORT }),
		};
		/** @type {NodeJS.ProcessEnv} */
		const env = {
			NODE_ENV: process.env.NODE_ENV,
			...Object.fromEntries(Object.entries(process.env).filter(([name]) => !APP_VARIABLE.test(name))),
			CONTENT_DIR: path.resolve(appDir, folder),
			QUIRE_APP: JSON.stringify(app),
		};
		const data = isDevelopment ? DEVELOPMENT_DATA : BUILT_DATA;
		process.env[DATA] = path.join(appDir, path.dirname(data));
		if (isDevelopment) {
			// Only the server asks for its rewrites; other processes read the configuration too, also when it has ended.
			const getRules = async () => {
				served ??= serveBlog(appDir, env, DEVELOPMENT_DATA);
				const server = (await served) + app.basePath;
				return beside ? proxyTo(server, blogPath) : readRoutes(server + blogPath);
			};
			const quiet = { ...own, logging: hideRequests(own.logging, blogPath) };
			return /** @type {any} */ (addRules(addData(quiet, appDir, data), getRules));
		}
		if (process.env[BUILT] !== appDir) await buildBlog(appDir, env);
		process.env[BUILT] = appDir;
		const withData = addData(own, appDir, data);
		return /** @type {any} */ (isExport ? withData : addRules(withData, async () => readRules(appDir)));
	};
}

/** Returns the folder of the app: the working folder, or the one that is an argument of Next's command. */
function findAppDir() {
	const folders = [".", ...process.argv.slice(2)].map((name) => path.resolve(name));
	const found = folders.find((folder) => CONFIG_FILES.some((name) => existsSync(path.join(folder, name))));
	if (found === undefined) throw new Error("The folder of the app isn't found. Run Next in it.");
	return found;
}

/**
 * Returns the rules with which the development server of the blog answers at its path.
 * @param {string} origin
 * @param {string} blogPath
 */
function proxyTo(origin, blogPath) {
	const rule = (/** @type {string} */ end) => ({ source: blogPath + end, destination: origin + blogPath + end });
	// Before files: `public/` has those of the last build.
	return { beforeFiles: [rule(""), rule("/:path*")] };
}

/**
 * Asks the content server of a blog inside the app for the rules of its files: it has none of the pages.
 * @param {string} server
 * @returns {Promise<Pick<AppRules, "redirects" | "beforeFiles">>}
 */
async function readRoutes(server) {
	// A server that has ended has printed the reason.
	const response = await fetch(`${server}/dev/routes`).catch(() => undefined);
	if (!response?.ok) return { redirects: [], beforeFiles: [] };
	/** @type {Pick<AppRules, "redirects" | "beforeFiles">} */
	const { redirects, beforeFiles } = await response.json();
	return {
		redirects,
		beforeFiles: beforeFiles.map((rule) => ({ ...rule, destination: server + rule.destination })),
	};
}

/**
 * Gives `quire-blog` the data of the blog, in either bundler. As a package that Next bundles, it gets them in the Pages Router too.
 * @param {NextConfig} own
 * @param {string} appDir
 * @param {string} data
 * @returns {NextConfig}
 */
function addData(own, appDir, data) {
	const { turbopack, transpilePackages = [], webpack } = own;
	const components = COMPONENTS_FILES.find((file) => existsSync(path.join(appDir, file)));
	const files = { [DATA_MODULE]: data, ...(components && { [COMPONENTS_MODULE]: components }) };
	const aliases = (/** @type {(file: string) => string} */ toPath) =>
		Object.fromEntries(Object.entries(files).map(([name, file]) => [name, toPath(file)]));
	return {
		...own,
		transpilePackages: [...transpilePackages, "quire-blog"],
		turbopack: { ...turbopack, resolveAlias: { ...turbopack?.resolveAlias, ...aliases((file) => `./${file}`) } },
		webpack: (given, context) => {
			const config = webpack?.(given, context) ?? given;
			config.resolve.alias = { ...config.resolve.alias, ...aliases((file) => path.join(appDir, file)) };
			return config;
		},
	};
}

/**
 * Reads the rules that a build has made.
 * @param {string} appDir
 * @returns {AppRules}
 */
function readRules(appDir) {
	return JSON.parse(readFileSync(path.join(appDir, ".quire/app.json"), "utf8")).rules;
}

/**
 * Makes the app log none of the requests with which the pages of the blog wait for changes.
 * @param {NextConfig["logging"]} logging
 * @param {string} blogPath
 * @returns {NonNullable<NextConfig["logging"]>}
 */
function hideRequests(logging, blogPath) {
	if (logging === false || logging?.incomingRequests === false) return logging;
	const { ignore = [] } = Object(logging?.incomingRequests);
	const own = new RegExp(`${blogPath.replaceAll(".", "\\.")}/dev/`);
	return { ...logging, incomingRequests: { ignore: [...ignore, own] } };
}

/**
 * @param {NextConfig} own
 * @param {() => Promise<Partial<AppRules>>} getRules
 * @returns {NextConfig}
 */
function addRules(own, getRules) {
	/** @type {ReturnType<typeof getRules> | undefined} */
	let made;
	const rules = () => {
		made ??= getRules();
		return made;
	};
	return {
		...own,
		// The last header of a name wins, and the first redirect.
		headers: async () => {
			const { defaultHeaders = [], headers = [] } = await rules();
			return [...defaultHeaders, ...((await own.headers?.()) ?? []), ...headers];
		},
		redirects: async () => [...((await own.redirects?.()) ?? []), ...((await rules()).redirects ?? [])],
		rewrites: async () => {
			const { beforeFiles = [], rewrites = [] } = await rules();
			const present = (await own.rewrites?.()) ?? [];
			const groups = Array.isArray(present) ? { afterFiles: present } : present;
			return {
				beforeFiles: [...beforeFiles, ...(groups.beforeFiles ?? [])],
				afterFiles: [...rewrites, ...(groups.afterFiles ?? [])],
				fallback: groups.fallback ?? [],
			};
		},
	};
}
