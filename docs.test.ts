import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path/posix";
import { test } from "node:test";
import GithubSlugger from "github-slugger";

const CODE_FOLDERS = ["app", "bench", "components", "e2e", "features", "lib", "packages"];
/** Files that the documents ask readers to create. */
const EXAMPLES = new Set(["components/chart.tsx", "components/pull-quote.tsx", "poem.tsx"]);
/** Matches files in the folder of an owner. */
const OWNER_FILE = /^(?:\.quire|blog|pages|slots)\//;

const listFolder = (folder: string) =>
	readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) =>
		path.join(folder, name.replaceAll("\\", "/")),
	);

const codeFiles = CODE_FOLDERS.flatMap(listFolder).filter((file) => !file.includes("/node_modules/"));
const documents = [
	...readdirSync(".").filter((name) => name.endsWith(".md")),
	...["docs", "examples"]
		.flatMap(listFolder)
		.filter((file) => file.endsWith(".md") && !file.includes("/node_modules/")),
	...codeFiles.filter((file) => path.basename(file) === "README.md"),
];

/** Tells whether inline code of a document names a file or folder of the code that isn't there. */
function isMissing(code: string, document: string): boolean {
	if (EXAMPLES.has(code) || OWNER_FILE.test(code) || /[<>*\s]/.test(code)) return false;
	if (existsSync(code) || existsSync(path.join(path.dirname(document), code))) return false;
	if ([...CODE_FOLDERS, "docs"].includes(code.split("/")[0] ?? "") && code.includes("/")) return true;
	if (!/^[\w./-]+\.(?:tsx?|mjs|grit)$/.test(code)) return false;
	return !codeFiles.some((file) => file.endsWith(`/${code}`));
}

/** Reads a document without its blocks of code. */
const readText = (file: string) => readFileSync(file, "utf8").replace(/^(`{3,})[\s\S]*?^\1/gm, "");

test("documents name files and folders that exist", () => {
	const missing = documents.flatMap((file) =>
		[...readText(file).matchAll(/`([^`\n]+)`/g)]
			.map(([, code = ""]) => code)
			.filter((code) => isMissing(code, file))
			.map((code) => `${file}: ${code}`),
	);
	assert.deepEqual(missing, []);
});

test("messages and comments name documents that exist", () => {
	const missing = codeFiles
		.filter((file) => /(?<!\.(?:test|spec|support))\.(?:tsx?|mjs)$/.test(file))
		.flatMap((file) =>
			[...readFileSync(file, "utf8").matchAll(/(?<![\w./-])docs\/[\w/-]+\.md/g)]
				.filter(([document]) => !existsSync(document))
				.map(([document]) => `${file}: ${document}`),
		);
	assert.deepEqual(missing, []);
});

test("the page of own code names classes that pages have", () => {
	const names =
		/- Names of parts:([\s\S]*?)Other\s+class\s+names/.exec(readFileSync("docs/guides/own-code.md", "utf8"))?.[1] ?? "";
	const classes = [...names.matchAll(/`\.([\w-]+)`/g)].map(([, name = ""]) => name);
	const code = ["app", "components"].flatMap(listFolder).filter((file) => /(?<!\.test)\.(?:tsx|css)$/.test(file));
	const text = code.map((file) => readFileSync(file, "utf8")).join("\n");
	assert.ok(classes.length > 5);
	assert.deepEqual(
		classes.filter(
			(name) => !new RegExp(`\\.${name}\\b`).test(text) || !new RegExp(`["\`\\s]${name}["\`\\s$]`).test(text),
		),
		[],
	);
});

test("the package exports what documents ask owners to use of it", () => {
	const { resolve } = createRequire(path.resolve("package.json"));
	const used = documents.flatMap((file) => readFileSync(file, "utf8").match(/(?<=")quire-blog\/[^"]+(?=")/g) ?? []);
	assert.ok(used.length > 0);
	for (const name of used) assert.ok(existsSync(resolve(name)), name);
});

/** Reads the relative links of a document, as paths from here with the anchors behind. */
const readLinks = (file: string) =>
	[
		...readText(file)
			.replace(/`[^`\n]+`/g, "")
			.matchAll(/\]\((?!\/|[a-z]+:)([^)#\s]*)(?:#([^)\s]+))?/g),
	].map(([, url = "", anchor]) => ({ target: url ? path.join(path.dirname(file), url) : file, anchor }));

/** Reads the ids of the headings of a document. */
const readIds = (file: string) => {
	const slugger = new GithubSlugger();
	return [...readText(file).matchAll(/^#+ (.*)/gm)].map(([, heading = ""]) => slugger.slug(heading));
};

test("documents link to files and headings that exist", () => {
	const broken = documents.flatMap((file) =>
		readLinks(file)
			.filter(
				({ target, anchor }) =>
					!existsSync(target) || (anchor && target.endsWith(".md") && !readIds(target).includes(anchor)),
			)
			.map(({ target, anchor }) => `${file}: ${target}#${anchor}`),
	);
	assert.deepEqual(broken, []);
});

test("owners' documents, which the package has, link to no others", () => {
	const isOwners = (file: string) => /^(?:docs\/(?!contributing)|CHANGELOG|README|SECURITY)/.test(file);
	const others = documents
		.filter((file) => isOwners(file) && file !== "README.md")
		.flatMap((file) =>
			readLinks(file)
				.filter(({ target }) => !isOwners(target))
				.map(({ target }) => `${file}: ${target}`),
		);
	assert.deepEqual(others, []);
});

test("the page of dependencies has each of them", () => {
	const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
	const rows = readFileSync("docs/contributing/decisions/dependencies.md", "utf8").match(/^\| [^|]+/gm) ?? [];
	const named = rows.flatMap((row) => row.slice(2).trim().split(/[,;] /));
	const isNamed = (name: string) =>
		named.some((one) => one === name || (one.endsWith("/*") && name.startsWith(one.slice(0, -1))));
	const unnamed = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !isNamed(name));
	assert.deepEqual(unnamed, []);
});
