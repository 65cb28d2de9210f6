import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readPackage } from "@/lib/cli/project/find-project";
import { isIn } from "@/lib/content/layout/layout";
import { findDependency } from "@/lib/utils/find-dependency";
import { lineEnd } from "@/lib/utils/text";
import { addLine, type Change, planChange } from "./change";
import type { Decisions } from "./decide";
import { isValid } from "./edit-config";
import { addToList, findJsonList } from "./edit-list";
import { listAppFiles } from "./list-app-files";

interface Ignores {
	changes: Change[];
	/** What is left to the owner. */
	steps: string[];
}

interface Options extends Pick<Decisions, "blogPath" | "folder" | "inside"> {
	/** The text of the configuration of the app. */
	config: string | undefined;
	/** The files and folders of whose words Tailwind makes no styles, such as posts. */
	hidden: readonly string[];
}

/** The first version of Tailwind with `@source not`. */
const TAILWIND = [4, 1] as const;

/** Plans the ignores of what builds make, in the files of those tools that an app has, and of texts in its stylesheet. */
export async function planIgnores(
	appDir: string,
	{ blogPath, folder, inside, config, hidden }: Options,
): Promise<Ignores> {
	const generated = [".quire", `public${blogPath}`];
	const has = (file: string) => existsSync(path.join(appDir, file));
	const { dependencies, devDependencies } = readPackage(appDir);
	const names = readdirSync(appDir);
	const lines = (file: string) =>
		planChange(appDir, file, (present = "") => generated.reduce((text, line) => addLine(text, line), present));
	const usesPrettier =
		"prettier" in { ...dependencies, ...devDependencies } || names.some((name) => /^\.?prettier(?:rc|\.)/.test(name));
	const found = [await planEslint(appDir, generated), planBiome(appDir, generated)];
	const hasOldEslint = names.some((name) => name.startsWith(".eslintrc"));
	return {
		changes: [
			planChange(appDir, ".gitignore", (present = "") => listGenerated(blogPath, config).reduce(addLine, present)),
			...(usesPrettier || has(".prettierignore") ? [lines(".prettierignore")] : []),
			...(hasOldEslint ? [lines(".eslintignore")] : []),
			...found.flatMap(({ changes }) => changes),
			...planTailwind(appDir, { folder, inside, hidden }),
		],
		steps: found.flatMap(({ steps }) => steps),
	};
}

/** Lists what `.gitignore` gets: the files that a build makes. An export has files for its host too. */
export function listGenerated(blogPath: string, config = ""): string[] {
	const isExport = /\boutput:\s*["']export["']/.test(config);
	return [`/public${blogPath}`, ...(isExport ? ["/public/_headers", "/public/_redirects"] : [])];
}

/** Plans a change of a file, or the step that is left if it can't be changed safely. */
function changeOrStep(file: string, before: string, after: string | undefined, step: string): Ignores {
	return after === undefined
		? { changes: [], steps: [`${file}: ${step}`] }
		: { changes: [{ file, before, after }], steps: [] };
}

/** https://eslint.org/docs/latest/use/configure/ignore */
async function planEslint(appDir: string, generated: readonly string[]): Promise<Ignores> {
	const file = findFile(
		appDir,
		["js", "mjs", "cjs", "ts", "mts", "cts"].map((end) => `eslint.config.${end}`),
	);
	if (file === undefined) return { changes: [], steps: [] };
	const before = readFileSync(path.join(appDir, file), "utf8");
	const globs = generated.map((folder) => `${folder}/**`);
	const call = /\bglobalIgnores\(\s*(?=\[)/.exec(before);
	const changed = call ? addToList(before, call.index + call[0].length, globs) : undefined;
	const after = changed !== undefined && (await isValid(changed)) ? changed : undefined;
	const isDone = globs.every((glob) => before.includes(glob));
	return changeOrStep(file, before, isDone ? before : after, `add \`{ ignores: ${formatList(globs)} },\` to the list.`);
}

/** https://biomejs.dev/reference/configuration/#filesincludes */
function planBiome(appDir: string, generated: readonly string[]): Ignores {
	const file = findFile(appDir, ["biome.json", "biome.jsonc"]);
	if (file === undefined) return { changes: [], steps: [] };
	const before = readFileSync(path.join(appDir, file), "utf8");
	const excluded = generated.map((folder) => `!${folder}`);
	const includes = findJsonList(before, "files", "includes");
	const after = includes === undefined ? undefined : addToList(before, includes, excluded);
	const lines = `"files": { "includes": ${formatList(["**", ...excluded])} }`;
	return changeOrStep(file, before, after, `leave out what builds make: \`${lines}\`.`);
}

/**
 * Leaves texts out of the files in which Tailwind looks for class names, such as `static`, and lets its utilities win over the styles of a blog inside
 * the app: https://tailwindcss.com/docs/detecting-classes-in-source-files
 */
function planTailwind(
	appDir: string,
	{ folder, inside, hidden }: Pick<Options, "folder" | "inside" | "hidden">,
): Change[] {
	const dir = findDependency(appDir, "tailwindcss");
	const version = dir === undefined ? TAILWIND : (readPackage(dir).version ?? "").split(".").map(Number);
	const [major = 0, minor = 0] = version;
	const [firstMajor, firstMinor] = TAILWIND;
	if (major < firstMajor || (major === firstMajor && minor < firstMinor)) return [];
	return listStyles(appDir, folder).map((file) => {
		const before = readFileSync(path.join(appDir, file), "utf8");
		const toSource = (text: string) => path.posix.relative(path.posix.dirname(file), text).replace(/^(?!\.\.\/)/, "./");
		const lines = hidden.map((text) => `@source not "${toSource(text)}";`);
		return { file, before, after: addSources(inside ? addLayer(before) : before, lines) };
	});
}

/** Puts the layer of the blog before the imports, unless the order of layers is the app's own. */
function addLayer(text: string): string {
	if (/^@layer[^{]*;/m.test(text)) return text;
	return text.replace(/^@import\b/m, `@layer theme, base, quire, components, utilities;${lineEnd(text)}$&`);
}

/** Adds lines after the last import of a stylesheet, before which only imports are valid. */
function addSources(text: string, lines: readonly string[]): string {
	const last = [...text.matchAll(/^@import\b[^;]*;.*(?:\r?\n|$)/gm)].at(-1);
	const end = last ? last.index + last[0].length : 0;
	const newline = lineEnd(text);
	const added = lines.filter((line) => !text.includes(line)).map((line) => line + newline);
	if (added.length === 0) return text;
	return text.slice(0, end).replace(/(?<!\n)$/, newline) + added.join("") + text.slice(end);
}

/** Lists the stylesheets of an app that import Tailwind. */
function listStyles(appDir: string, folder: string): string[] {
	return listAppFiles(appDir, /\.css$/).filter(
		(file) =>
			!isIn(folder, file) && /^@import\s+["']tailwindcss["']/m.test(readFileSync(path.join(appDir, file), "utf8")),
	);
}

const findFile = (appDir: string, names: readonly string[]) =>
	names.find((name) => existsSync(path.join(appDir, name)));

const formatList = (values: readonly string[]) => `[${values.map((value) => JSON.stringify(value)).join(", ")}]`;
