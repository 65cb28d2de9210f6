import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { OnResolveArgs, OnResolveResult, Plugin, PluginBuild } from "esbuild";
import { isWithin, realPath } from "@/lib/content/source/real-paths";
import type { App } from "@/lib/utils/app";
import { joinPath } from "@/lib/utils/paths";
import { isInstalled } from "./dependencies";

/** What the key of a package that a post imports begins with. The keys of other modules are their files, relative to the content folder. */
export const PACKAGE_KEY = "package:";

/** An import that Next resolves differently, or not at all. */
export interface Alias {
	/** The file with the import, relative to the content folder. */
	file: string;
	/** What it imports: a path of the `tsconfig.json` of the app, or a module of Next that another one replaces. */
	request: string;
	/** A file of the app, relative to the content folder, or the replacement, such as `quire-blog/next/link`. */
	target: string;
}

export interface Folders {
	contentDir: string;
	/** The folder of the engine, whose packages the modules can always import. */
	engineDir: string;
	/** The app that the blog is part of, whose files the modules can import too, also by the paths of its `tsconfig.json`. */
	app?: Pick<App, "folder"> | undefined;
}

export interface BuildFolders extends Folders {
	/** Collects the files of packages to which imports lead, without symbolic links. */
	packageFiles?: Set<string> | undefined;
	/** Collects those of the app. */
	appFiles?: Set<string> | undefined;
	/** Collects their aliases. */
	aliases?: Alias[] | undefined;
}

/** Packages that only tell Next where a module may run. */
const MARKERS = new Set(["server-only", "client-only"]);
/** Packages of which the engine's own copy is used. */
export const ENGINE_PACKAGES = /^(?:react|react-dom|next)(?:\/|$)/;

const NO_ROUTER = "Links are `<a>`, `location` is known in effects, and a replaced header gets `path`.";
/** Modules of Next that have no effect in pages that are finished files, with what to use instead. */
const USELESS_MODULES = {
	"next/font": "Set `font` in `site.yml`, or write `@font-face` in `theme.css`.",
	"next/form": "Write `<form>`.",
	"next/head": "Write `slots/head.tsx`.",
	"next/headers": "Pages are made when the blog is built, for all readers.",
	"next/legacy": "Use `next/image`.",
	"next/router": NO_ROUTER,
	"next/script": "Use `analytics` or `scripts` in `site.yml`.",
} as const;
/** Hooks such as `usePathname` would return the path in the blog, not in the app. */
const USELESS_IN_APP = { "next/navigation": NO_ROUTER };

/** Files that Node.js can't load by itself, such as the source of a package in a workspace. */
const NEEDS_COMPILER = /\.(?:[cm]?ts|[jt]sx|json|css|scss|sass|less)$/;

/** Returns the files of the engine that replace modules of Next in the owner's code, by the names of these modules. */
export function getNextReplacements(isInApp: boolean): ReadonlyMap<string, string> {
	return new Map([
		["next/image", "lib/owner-code/next/image.tsx"],
		["next/link", `lib/owner-code/next/${isInApp ? "app-link" : "link"}.tsx`],
	]);
}

const OWN_REQUEST = "resolver";
const PACKAGE = PACKAGE_KEY.slice(0, -1);

/** Resolves relative files inside the content folder, files of the app, and packages. Packages stay imports for Node.js. */
export function createResolver({ contentDir, engineDir, app, packageFiles, appFiles, aliases }: BuildFolders): Plugin {
	const root = realPath(contentDir) ?? contentDir;
	const appDir = app && (realPath(app.folder) ?? app.folder);
	const roots = { root, appDir, engineDir: realPath(engineDir) ?? engineDir, appFiles, aliases };
	const replacements = getNextReplacements(app !== undefined);
	const useless = new Map(Object.entries({ ...USELESS_MODULES, ...(app && USELESS_IN_APP) }));
	const requireOfEngine = createRequire(joinPath(engineDir, "package.json"));
	return {
		name: "owner-code",
		setup(build) {
			build.onLoad({ filter: /.*/, namespace: "marker" }, () => ({ contents: "" }));
			build.onLoad({ filter: /.*/, namespace: PACKAGE }, ({ path: name }) => ({
				contents: `export * from ${JSON.stringify(name)};`,
				resolveDir: contentDir,
			}));
			build.onResolve({ filter: /.*/ }, async (args) => {
				if (args.kind === "entry-point" && args.path.startsWith(PACKAGE_KEY))
					return { path: args.path.slice(PACKAGE_KEY.length), namespace: PACKAGE };
				if (args.pluginData === OWN_REQUEST || args.kind === "entry-point") return undefined;
				// Next compiles stylesheets. Only the names of classes matter here.
				if (args.kind === "url-token" || args.kind === "import-rule") return { external: true };
				if (/^\.{1,2}(?:\/|$)/.test(args.path)) return resolveRelative(build, args, roots);
				if (MARKERS.has(args.path)) return { path: args.path, namespace: "marker" };
				if (args.path.startsWith("node:")) return { external: true };
				const replacement = replacements.get(args.path);
				if (replacement !== undefined) return replaceModule(args, joinPath(engineDir, replacement), roots);
				const remedy = useless.get(args.path.split("/", 2).join("/"));
				if (remedy) return fail(`\`${args.path}\` has no use in the blog. ${remedy}`);
				return resolvePackage(build, args, { ...roots, requireOfEngine, packageFiles });
			});
		},
	};
}

interface Roots {
	/** The content folder without symbolic links. */
	root: string;
	/** The folder of the app without symbolic links. */
	appDir: string | undefined;
	engineDir: string;
	appFiles: Set<string> | undefined;
	aliases: Alias[] | undefined;
}

/** Returns a path relative to the content folder, as posts and settings write it. */
const toName = (root: string, file: string) => path.relative(root, file).replaceAll("\\", "/");

/** Replaces a module of Next by a file of the engine, in code of the owner. */
function replaceModule({ path: request, importer }: OnResolveArgs, file: string, roots: Roots): OnResolveResult {
	const { root, appDir, aliases } = roots;
	const isOwn = [root, appDir].some((folder) => folder && isWithin(folder, importer)) && !isInstalled(importer);
	if (!isOwn) {
		return fail(
			`\`${request}\` works in the app and the blog only, not in a package. Write an ordinary element there.`,
		);
	}
	aliases?.push({ file: toName(root, importer), request, target: `quire-blog/${request}` });
	return { path: file, sideEffects: false };
}

/** Tells whether a file is one of the app, and collects it. */
function isOfApp(file: string, { root, appDir, engineDir, appFiles }: Roots): boolean {
	if (appDir === undefined || !isWithin(appDir, file) || isInstalled(path.relative(appDir, file))) return false;
	if ([root, engineDir].some((folder) => isWithin(folder, file))) return false;
	appFiles?.add(file);
	return true;
}

async function resolveRelative(build: PluginBuild, args: OnResolveArgs, roots: Roots): Promise<OnResolveResult> {
	const { root } = roots;
	const found = await resolveAgain(build, args);
	if (found.errors.length > 0) return fail(`No file \`${args.path}\`. Add it, or fix the path.`);
	if (isOfApp(found.path, roots)) return { path: found.path, sideEffects: found.sideEffects };
	// Files of a package import each other. Those of a linked package can be anywhere.
	const isOwn = isWithin(root, args.importer) && !isInstalled(found.path);
	if (isOwn && !isWithin(root, realPath(found.path) ?? found.path)) {
		return fail(`\`${args.path}\` leads out of the content folder. Copy the file into it.`);
	}
	return { path: found.path, sideEffects: found.sideEffects };
}

interface PackageOptions extends Roots {
	requireOfEngine: NodeJS.Require;
	packageFiles: Set<string> | undefined;
}

async function resolvePackage(
	build: PluginBuild,
	args: OnResolveArgs,
	{ requireOfEngine, packageFiles, ...roots }: PackageOptions,
): Promise<OnResolveResult> {
	const { root, engineDir } = roots;
	if (args.path === "quire-blog") return { path: joinPath(engineDir, "lib/owner-code/api.ts"), sideEffects: false };
	if (ENGINE_PACKAGES.test(args.path)) {
		try {
			return { path: pathToFileURL(requireOfEngine.resolve(args.path)).href, external: true };
		} catch {
			return fail(`There is no \`${args.path}\`.`);
		}
	}
	const found = await resolveAgain(build, args);
	if (found.errors.length > 0) {
		return fail(
			/^(?:@|~|#)\//.test(args.path)
				? `\`${args.path}\` can't be imported: use a relative path, or a package.`
				: `There is no package \`${args.path}\`. Add it with \`npm install\`, or fix the name.`,
		);
	}
	if (found.external) return { path: args.path, external: true };
	const isOwn = isWithin(root, found.path) && !isInstalled(path.relative(root, found.path));
	if (isOfApp(found.path, roots) || (isOwn && roots.appDir !== undefined)) {
		roots.aliases?.push({ file: toName(root, args.importer), request: args.path, target: toName(root, found.path) });
		return { path: found.path, sideEffects: found.sideEffects };
	}
	// A package can name its own files: https://nodejs.org/api/packages.html#subpath-imports
	if (isOwn) return { path: found.path };
	packageFiles?.add(found.path);
	if (NEEDS_COMPILER.test(found.path)) return { path: found.path, sideEffects: found.sideEffects };
	return { path: pathToFileURL(found.path).href, external: true };
}

function resolveAgain(build: PluginBuild, { path: request, resolveDir, importer, kind }: OnResolveArgs) {
	return build.resolve(request, { resolveDir, importer, kind, pluginData: OWN_REQUEST });
}

function fail(text: string): OnResolveResult {
	return { errors: [{ text }] };
}
