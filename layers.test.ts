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
	"lib\\/(?:client|utils\\/(?:edit-distance|tokenize|usual-or-full)|i18n\\/(?:format|preferred-language|types))";

/** Folders outside the layers, with all that they may import: the browser's script, and what looks at the blog from outside. */
const ISOLATED: Record<string, RegExp> = {
	// Packages beside the engine use what it exports to them.
	"packages/desk": /^packages\/desk\//,
	"packages/language-server": /^packages\/language-server\//,
	"packages/migrate": /^packages\/migrate\//,
	"lib/client": new RegExp(`^${OF_BROWSER}`),
	...Object.fromEntries(
		readdirSync("features").map((name) => [
			`features/${name}/client`,
			new RegExp(`^(?:${OF_BROWSER}|features\\/${name}\\/(?:client\\/|setting$))`),
		]),
	),
	// The test servers send the media types of the blog, and tests look into its finished folder and for what is known of Next's own.
	e2e: /^(e2e\/|lib\/(?:utils\/media-type|ship\/site|next\/internals\/[\w-]+)$)/,
	// Generated inputs are for the functions that read them.
	"e2e/fuzz": /^(e2e\/fuzz|lib|components|features|packages)\//,
	bench: /^(bench|e2e\/support)\//,
};

/** Matches the imports of a file, but for those in the text of another file that it writes. */
const IMPORT = /(?:^(?:import|export|\})[^"'`\n]*|\bimport\()["'](@\/|\.{1,2}\/)([^"']+)["']/gm;
const TEST = /\.(?:test|support)\.tsx?$/;
const FOLDERS = ["lib", "features", "components", "app", "packages", "e2e", "bench"];

const files = FOLDERS.flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: "utf8" })
		.map((name) => path.join(folder, name.replaceAll("\\", "/")))
		.filter((file) => /\.(tsx?|mjs)$/.test(file) && !/(^|\/)node_modules\//.test(file)),
);

/** Finds the files that a file imports, relative to the project. */
function importsOf(file: string): string[] {
	return [...readFileSync(file, "utf8").matchAll(IMPORT)].map(([, start = "", target = ""]) =>
		start === "@/" ? target : path.join(path.dirname(file), start, target),
	);
}

const isIn = (folder: string) => (file: string) => file.startsWith(`${folder}/`);
const layerOf = (file: string) => {
	const [special] = Object.entries(OF_FEATURES).find(([, pattern]) => pattern.test(file)) ?? [];
	return LAYERS.findIndex((layer) => (special ? layer === special : isIn(layer)(file) || file === layer));
};

/** Tells whether a file may import another one. */
function isAllowed(file: string, target: string): boolean {
	const isolated = Object.entries(ISOLATED).findLast(([folder]) => isIn(folder)(file));
	if (isolated) return isolated[1].test(target) || (TEST.test(file) && isIn("packages")(file) && isIn("lib")(target));
	// The index of a build is tested with the browser's own search, and packages have scripts for the browser too.
	if (/^(?:lib|features\/[\w-]+)\/client\//.test(target)) return TEST.test(file) || file === "lib/cli/tools/browser.ts";
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
