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

/** The variable with the folder of the data, for pages of the app (`components/in-app/read-page.ts`). */
const DATA_VARIABLE = "QUIRE_APP_DATA";

/**
 * The origin of the blog's development server.
 * @type {Promise<string> | undefined}
 */
let served;

/**
 * The build of the blog, in the process that has started it.
 * @type {Promise<void> | undefined}
 */
let built;

/** The functions for rules that Next hasn't called yet. */
const uncalled = new Set(["headers", "redirects", "rewrites"]);

/** The build id if the app has a deployment id: as for Next, it is the same in all builds then. */
const CONSTANT_BUILD_ID = "build-with-quire-blog";

/** The modules of `quire-blog` that are replaced by the data of the blog, and by the components of the app for texts. */
const [DATA_MODULE, COMPONENTS_MODULE] = ["quire-blog/app-data", "quire-blog/app-components"];

/** Matches variables that the processes of the blog don't inherit. The engine itself removes those of the app's Next. */
const APP_VARIABLE = /^(?:PORT$|QUIRE_APP_)/;

/**
 * @param {any} config
 * @param {import("./with-quire.d.mts").QuireOptions} [options]
 * @returns {any}
 */
export function withQuire(
	config,
	{ path: blogPath = DEFAULT_PATH, folder = DEFAULT_FOLDER, beside = false, ...others } = {},
) {
	if (Object(config) !== config) {
		throw new Error(
			`\`withQuire\` got ${config === undefined ? "nothing" : `\`${config}\``} in place of a configuration. Write \`withQuire(nextConfig)\`, or \`withQuire({})\`.`,
		);
	}
	const [unknown] = Object.keys(others);
	if (unknown !== undefined) {
		throw new Error(`\`withQuire\` has no option \`${unknown}\`. Its options are \`path\`, \`folder\` and \`beside\`.`);
	}
	if (!isBlogPath(blogPath)) {
		throw new Error(
			`\`${blogPath}\` is no path of a blog. Write one such as \`${DEFAULT_PATH}\` as \`path\` of \`withQuire\`.`,
		);
	}
	const options = { blogPath, folder, inside: !beside };
	if (typeof config !== "function" && typeof config?.then !== "function") {
		return addBlog(config, isDevelopmentProcess(), options);
	}
	return refuseToSpread(async (/** @type {string} */ phase, /** @type {object} */ context) => {
		const own = typeof config === "function" ? await config(phase, context) : await config;
		const isDevelopment = phase === PHASE_DEVELOPMENT_SERVER;
		return isDevelopment || phase === PHASE_PRODUCTION_BUILD ? addBlog(own, isDevelopment, options) : own;
	});
}

const isBuildCommand = () => process.argv[2] === "build";

/**
 * Tells whether this is a development server, as the phase does if the configuration is a function. A custom server may set no variable, and
 * `next build --debug-prerender` sets that of development.
 */
const isDevelopmentProcess = () => !/^(?:production|test)$/.test(process.env.NODE_ENV ?? "") && !isBuildCommand();

/**
 * Makes a plugin fail that copies the properties of a configuration, instead of calling it: that of the app would be lost.
 * @template {object} T
 * @param {T} exported
 * @returns {T}
 */
function refuseToSpread(exported) {
	return Object.defineProperty(exported, "rewrites", {
		enumerable: true,
		get() {
			throw new Error(
				"`withQuire` got a function or a promise in `next.config`, so it returns a function, and the plugin around it takes objects only. Put `withQuire` outside, as `withQuire(plugin(nextConfig))`, or give it an object.",
			);
		},
	});
}

/**
 * Adds the blog to a configuration. What takes time begins in functions that Next awaits: a build of the app with `generateBuildId`, before it
 * looks at rules, `public/` and modules, and its development server with the rules. Other commands and tools read the configuration only.
 * @param {NextConfig} own
 * @param {boolean} isDevelopment
 * @param {{ blogPath: string, folder: string, inside: boolean }} options
 * @returns {NextConfig}
 */
function addBlog(own, isDevelopment, { blogPath, folder, inside }) {
	const appDir = findAppDir();
	const basePath = own.basePath ?? "";
	const getEnv = () => createEnv(own, isDevelopment, { appDir, blogPath, folder, inside });
	const data = isDevelopment ? DEVELOPMENT_DATA : BUILT_DATA;
	// The other processes of the app inherit the folder of the first one.
	process.env[DATA_VARIABLE] ??= path.join(appDir, path.dirname(data));
	const withData = addData(own, { appDir, data, inside });
	if (isDevelopment) {
		const getRules = async () => {
			served ??= serveBlog(appDir, getEnv(), DEVELOPMENT_DATA);
			const server = (await served) + basePath;
			reportUncalled();
			return inside ? readRoutes(server + blogPath) : proxyTo(server, blogPath);
		};
		return addRules({ ...withData, logging: hideRequests(own.logging, blogPath) }, getRules);
	}
	const isExport = own.output === "export";
	const build = () => {
		if (!built && !isExport) process.once("exit", failIfUncalled);
		built ??= buildBlog(appDir, getEnv());
		return built;
	};
	const withBuild = {
		...withData,
		generateBuildId: async () => {
			await build();
			if (own.generateBuildId) return own.generateBuildId();
			return own.deploymentId || process.env.NEXT_DEPLOYMENT_ID ? CONSTANT_BUILD_ID : null;
		},
	};
	if (isExport) return withBuild;
	return addRules(withBuild, async () => {
		if (isBuildCommand()) await build();
		return readRules(appDir);
	});
}

/**
 * Returns the environment of the blog's processes, which has what they need to know of the app.
 * @param {NextConfig} own
 * @param {boolean} isDevelopment
 * @param {{ appDir: string, blogPath: string, folder: string, inside: boolean }} options
 */
function createEnv(own, isDevelopment, { appDir, blogPath, folder, inside }) {
	const isExport = own.output === "export";
	const app = {
		folder: appDir,
		basePath: own.basePath ?? "",
		path: blogPath,
		...(own.pageExtensions && { pageExtensions: own.pageExtensions }),
		inside,
		trailingSlash: (isExport && !inside) || own.trailingSlash === true,
		isExport: isExport && !isDevelopment,
		...(isDevelopment && process.env.PORT && { port: process.env.PORT }),
	};
	return {
		...Object.fromEntries(Object.entries(process.env).filter(([name]) => !APP_VARIABLE.test(name))),
		NODE_ENV: isDevelopment ? /** @type {const} */ ("development") : /** @type {const} */ ("production"),
		CONTENT_DIR: path.resolve(appDir, folder),
		QUIRE_APP: JSON.stringify(app),
	};
}

/** Returns the folder of the app: the working folder, or the one that is an argument of Next's command. */
function findAppDir() {
	const folders = [".", ...process.argv.slice(2)].map((name) => path.resolve(name));
	return folders.find((folder) => CONFIG_FILES.some((name) => existsSync(path.join(folder, name)))) ?? process.cwd();
}

/** Prints which rules of the blog Next hasn't asked for, if any. It asks for all of them at once. */
function reportUncalled() {
	if (uncalled.size === 0) return;
	const names = [...uncalled].map((name) => `\`${name}\``).join(" and ");
	console.error(
		`The blog lacks its ${names}: a plugin around \`withQuire\` in \`next.config\` replaces them. Put \`withQuire\` outside, as \`withQuire(plugin(nextConfig))\`.`,
	);
}

/**
 * Lets a build fail at its end if it lacks rules of the blog. One that has failed may not have come to them.
 * @param {number} code
 */
function failIfUncalled(code) {
	if (code !== 0 || uncalled.size === 0) return;
	reportUncalled();
	process.exitCode = 1;
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
 * Gives `quire-blog` the data of the blog, in either bundler. As a package that Next bundles, it gets them in the Pages Router too. Deployed
 * functions get the pages inside the app, which a page reads that isn't static.
 * @param {NextConfig} own
 * @param {{ appDir: string, data: string, inside: boolean }} place
 * @returns {NextConfig}
 */
function addData(own, { appDir, data, inside }) {
	const { turbopack, transpilePackages = [], webpack, outputFileTracingIncludes: traced } = own;
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
		...(inside && {
			outputFileTracingIncludes: { ...traced, "/*": [...(traced?.["/*"] ?? []), `${path.dirname(data)}/pages/*`] },
		}),
	};
}

/**
 * Reads the rules that the last build has made.
 * @param {string} appDir
 * @returns {Partial<AppRules>}
 */
function readRules(appDir) {
	const file = path.join(appDir, ".quire/app.json");
	return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).rules : {};
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
	const rules = (/** @type {string} */ name) => {
		uncalled.delete(name);
		made ??= getRules();
		return made;
	};
	return {
		...own,
		// The last header of a name wins, and the first redirect.
		headers: async () => {
			const { defaultHeaders = [], headers = [] } = await rules("headers");
			return [...defaultHeaders, ...((await own.headers?.()) ?? []), ...headers];
		},
		redirects: async () => {
			const { redirects = [] } = await rules("redirects");
			return [...((await own.redirects?.()) ?? []), ...redirects];
		},
		rewrites: async () => {
			const { beforeFiles = [], rewrites = [] } = await rules("rewrites");
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
