import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path/posix";
import { test } from "node:test";

/** The layers, lowest first: a file imports from its own layer and those below. {@link OF_FEATURES} has files of four of them. */
const LAYERS = [
	"lib/utils",
	"lib/declarations",
	"declarations of features",
	"lib/diagnostics",
	"lib/i18n",
	"lib/config",
	"lib/content",
	"lib/markdown",
	"lib/owner-code",
	"components",
	"features",
	"lib/blog",
	"files of features",
	"lib/outputs",
	"finished pages of features",
	"lib/checks",
	"lib/ship",
	"lib/next",
	"lib/cli",
	"app",
];

/** The files of features that belong to another layer: what they declare for the configuration and for diagnostics, their kinds of lists and posts, styles of the owner, what they make beside pages and of finished pages, and commands. */
const OF_FEATURES = {
	"declarations of features":
		/^features\/(?:[\w-]+\/(?:setting|fields|page|rules|palette)|declarations|rules)(?:\.ts)?$/,
	"lib/content": /^features\/(?:[\w-]+\/(?:list-kind|posts)|list-kinds)(?:\.ts)?$/,
	"lib/owner-code": /^features\/[\w-]+\/theme\//,
	"files of features": /^features\/(?:[\w-]+\/output(?:\/.*)?|outputs)(?:\.test)?(?:\.tsx?)?$/,
	"finished pages of features": /^features\/[\w-]+\/finish(?:\/.*|\.ts|\.test\.ts)?$/,
	"lib/cli": /^features\/[\w-]+\/command(?:\.ts)?$/,
};

/** What scripts of the browser may import. */
const OF_BROWSER =
	"lib\\/(?:client|utils\\/(?:app-script|edit-distance|tokenize|usual-or-full)|i18n\\/(?:format|preferred-language|types))";

/**
 * What packages beside the engine may import from its source, without `quire-blog/tools`: helpers that know nothing of a blog and keep no state.
 */
const OF_PACKAGES =
	"lib\\/(?:client\\/dom$|utils\\/(?:collections|delimited|edits|error-message|fetch-public|find-dependency|html|incoming-request|is-running|javascript\\/\\w+|package-licenses\\.mjs|parse-json|parsed-data|paths|position|print|read-file|suggest|text|toml|url|visit|yaml)$)";

/** Folders outside the layers, with all that they may import: the browser's script, and what looks at the blog from outside. */
const ISOLATED: Record<string, RegExp> = {
	...Object.fromEntries(
		readdirSync("packages").map((name) => [
			`packages/${name}`,
			new RegExp(`^(?:packages\\/${name}\\/|${OF_PACKAGES})`),
		]),
	),
	"lib/client": new RegExp(`^${OF_BROWSER}`),
	...Object.fromEntries(
		readdirSync("features").map((name) => [
			`features/${name}/client`,
			new RegExp(`^(?:${OF_BROWSER}|features\\/${name}\\/(?:client\\/|setting$))`),
		]),
	),
	// The test servers send the media types of the blog, and tests look into its finished folder and for what is known of Next's own.
	e2e: /^(e2e\/|bench\/measure$|lib\/(?:utils\/media-type|ship\/site|next\/internals\/[\w-]+)$)/,
	// Generated inputs are for the functions that read them.
	"e2e/fuzz": /^(e2e\/fuzz|lib|components|features|packages)\//,
	bench: /^(bench|e2e\/support)\//,
};

/** Matches the imports of a file, but for those in the text of another file that it writes. */
const IMPORT = /(?:^(?:import|export|\})[^"'`\n]*|\bimport\()["'](@\/|\.{1,2}\/)([^"']+)["']/gm;
/** Matches the imports of values. Imports of types alone are gone at run time. */
const VALUE_IMPORT =
	/(?:^(?:import|export)\s+(?!type\s)(?:[^"'`;]*?\sfrom\s+)?|\bimport\()["'](@\/|\.{1,2}\/)([^"']+)["']/gm;
const TEST = /\.(?:test|support)\.tsx?$/;
const FOLDERS = ["lib", "features", "components", "app", "packages", "e2e", "bench"];

const files = FOLDERS.flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: "utf8" })
		.map((name) => path.join(folder, name.replaceAll("\\", "/")))
		.filter((file) => /\.(tsx?|mjs)$/.test(file) && !/(^|\/)node_modules\//.test(file)),
);

/** Finds the files that a file imports, relative to the project. */
function importsOf(file: string, pattern = IMPORT): string[] {
	return [...readFileSync(file, "utf8").matchAll(pattern)].map(([, start = "", target = ""]) =>
		start === "@/" ? target : path.join(path.dirname(file), start, target),
	);
}

const isIn = (folder: string) => (file: string) => file.startsWith(`${folder}/`);
const specialLayerOf = (file: string) => Object.entries(OF_FEATURES).find(([, pattern]) => pattern.test(file))?.[0];
const layerOf = (file: string) => {
	const special = specialLayerOf(file);
	return LAYERS.findIndex((layer) => (special ? layer === special : isIn(layer)(file) || file === layer));
};

/** Tells whether a file may import another one. */
function isAllowed(file: string, target: string): boolean {
	const isolated = Object.entries(ISOLATED).findLast(([folder]) => isIn(folder)(file));
	if (isolated) return isolated[1].test(target) || (TEST.test(file) && isIn("packages")(file) && isIn("lib")(target));
	// The index of a build is tested with the browser's own search.
	if (/^(?:lib|features\/[\w-]+)\/client\//.test(target)) return TEST.test(file);
	// Tests of features look at a whole blog: its checks, its files, its commands. Those of components and outputs make one, and ask for its files.
	if (TEST.test(file) && isIn("features")(file) && /^(?:lib|features)\//.test(target)) return true;
	if (TEST.test(file) && /^lib\/(?:blog\/blog\.support|outputs\/registry)$/.test(target)) return true;
	return layerOf(target) <= layerOf(file) && !Object.keys(ISOLATED).some((folder) => isIn(folder)(target));
}

test("every import points to the same layer or one below", () => {
	const wrong = files.flatMap((file) =>
		importsOf(file)
			.filter((target) => !isAllowed(file, target))
			.map((target) => `${file} imports ${target}`),
	);
	assert.ok(files.length > 0);
	assert.deepEqual(wrong, []);
});

/** Returns the folder of a file; for a file of a feature in another layer also that layer, as in `features/feeds (files of features)`. */
function folderOf(file: string): string {
	const layer = specialLayerOf(file);
	return path.dirname(file) + (layer === undefined ? "" : ` (${layer})`);
}

/** Lists the imports of values between folders, except for those of a folder and the folders around it. */
function importsOfFolders() {
	const engine = files.filter((file) => /^(?:lib|features|components|app)\//.test(file) && !TEST.test(file));
	const modules = new Map(engine.map((file) => [file.replace(/(?:\/index)?\.\w+$/, ""), file]));
	return engine.flatMap((file) =>
		importsOf(file, VALUE_IMPORT).flatMap((target) => {
			const imported = modules.get(target.replace(/\.\w+$/, "")) ?? target;
			const [folder, other] = [path.dirname(file), path.dirname(imported)].map((name) => `${name}/`);
			const isNested = folder?.startsWith(other ?? "") || other?.startsWith(folder ?? "");
			return isNested ? [] : [{ from: folderOf(file), to: folderOf(imported), text: `${file} imports ${imported}` }];
		}),
	);
}

test("folders don't import each other in circles", () => {
	const imports = importsOfFolders();
	const neighbours = new Map(
		imports.map(({ from }) => [from, new Set(imports.filter((one) => one.from === from).map(({ to }) => to))]),
	);
	const reached = new Map(
		[...neighbours].map(([start, targets]) => {
			const all = new Set(targets);
			// A set iterates over what is added meanwhile too.
			for (const folder of all) for (const next of neighbours.get(folder) ?? []) all.add(next);
			return [start, all];
		}),
	);
	const inCircles = [...reached].flatMap(([folder, all]) => (all.has(folder) ? [folder] : [])).sort();
	const causes = imports.filter(({ from, to }) => reached.get(to)?.has(from)).map(({ text }) => text);
	assert.ok(imports.length > 0);
	assert.deepEqual(inCircles, [], causes.join("\n"));
});

/** Tells whether a file of `app` is in no build. */
const isDevelopmentOnly = (file: string) => isIn("app/dev")(file);

test("only the packages beside the engine import each other by name", () => {
	const importing = files.filter(
		(file) =>
			!isIn("packages")(file) && /^(?:import|\}).* from "quire-(?!blog)[\w-]+/m.test(readFileSync(file, "utf8")),
	);
	assert.deepEqual(importing, []);
});

test("pages read the blog that records what they read", () => {
	const unrecorded = files.filter(
		(file) =>
			isIn("app")(file) &&
			!isDevelopmentOnly(file) &&
			importsOf(file).some((target) => /^lib\/next\/(?:get|viewed)-blog$/.test(target)),
	);
	assert.deepEqual(unrecorded, [], "Pages ask getPageBlog() of lib/next/page-blog.ts.");
});

test("every file of lib belongs to a layer", () => {
	assert.deepEqual(
		files.filter((file) => isIn("lib")(file) && layerOf(file) < 0 && !isIn("lib/client")(file)),
		[],
	);
});

test("files that are part of a cache key are there", () => {
	const users = files
		.filter((file) => !TEST.test(file))
		.map((file) => ({ file, code: readFileSync(file, "utf8") }))
		.filter(({ code }) => code.includes("hashEngineFiles"));
	const missing = users.flatMap(({ file, code }) =>
		[...code.matchAll(/"((?:app|components|features|lib)\/[^"]*)"/g)]
			.map(([, name = ""]) => name)
			.filter((name) => !existsSync(name))
			.map((name) => `${file}: ${name}`),
	);
	assert.ok(users.length > 3);
	assert.deepEqual(missing, []);
});
