import { isRecord } from "@/lib/utils/collections";
import { parseYaml } from "@/lib/utils/yaml";
import type { Diagnostic, Folder } from "@/packages/migrate/src/adapter-types";
import { checkSyntax, readScriptFile } from "@/packages/migrate/src/sites/settings";
import type { SiteDetails } from "@/packages/migrate/src/types";

export interface TemplateFiles {
	/** The texts of included files, by their paths in the folder of includes. */
	includes: Record<string, string>;
	data: Record<string, unknown>;
	/** Errors in these files, with their paths on disk. */
	diagnostics: Diagnostic[];
}

const INCLUDE = /\.(?:html?|liquid|njk|md|markdown|svg|txt)$/i;
const DATA = /\.(?:json|ya?ml)$/i;
const SCRIPT = /\.[cm]?[jt]s$/i;
/** In bytes; larger files are not read. */
const MAX_SIZE = 200_000;
/** In levels of folders below those of includes and data. */
const MAX_DEPTH = 8;

/** Leaves out files outside of the content folder, to which links may lead. */
export function readTemplateFiles(
	contentFolder: Folder,
	folders: Pick<SiteDetails, "includes" | "data">,
): TemplateFiles {
	const diagnostics: Diagnostic[] = [];
	const folder = contentFolder.reportingTo((diagnostic) => diagnostics.push(diagnostic));
	// The first of files with the same name counts.
	const included = readTexts(folder, folders.includes ?? [], INCLUDE).reverse();
	const includes = Object.fromEntries(included.map(({ name, text }) => [name, text]));
	let data: Record<string, unknown> = {};
	for (const { name, file, text } of readTexts(folder, folders.data ?? [], DATA)) {
		const parsed = parseYaml(text);
		checkSyntax(parsed, file).forEach(folder.report);
		data = withValue(data, name.replace(DATA, "").split("/"), parsed.value);
	}
	for (const { name, file } of readTexts(folder, folders.data ?? [], SCRIPT))
		data = withValue(data, name.replace(SCRIPT, "").split("/"), readScriptFile(folder, file)?.defaultExport);
	return { includes, data, diagnostics };
}

interface TextFile {
	/** Relative to its folder. */
	name: string;
	/** Relative to the content folder. */
	file: string;
	text: string;
}

function readTexts(folder: Folder, parents: readonly string[], pattern: RegExp): TextFile[] {
	return parents.flatMap((parent) =>
		listNames(folder, parent)
			.filter((name) => pattern.test(name))
			.sort()
			.flatMap((name) => {
				const file = `${parent}/${name}`;
				const problem = findProblem(folder, file);
				if (problem === undefined) return [{ name, file, text: folder.read(file) }];
				folder.reportUnread(file, problem);
				return [];
			}),
	);
}

/** Lists the files below a folder. The depth is limited as links may lead to a folder above. */
function listNames(folder: Folder, parent: string, depth = MAX_DEPTH): string[] {
	return folder.names(parent).flatMap((name) => {
		const inner = `${parent}/${name}`;
		if (name.startsWith(".")) return [];
		if (!folder.isFolder(inner)) return [name];
		return depth === 0 ? [] : listNames(folder, inner, depth - 1).map((below) => `${name}/${below}`);
	});
}

/** Returns the reason as a phrase if a file is too large or outside of the folder. */
function findProblem(folder: Folder, file: string): string | undefined {
	if (!folder.isFile(file))
		return "it is a link that leads out of the site's folder, or to a file that isn't published";
	const isTooLarge = Buffer.byteLength(folder.readStart(file, MAX_SIZE + 1)) > MAX_SIZE;
	return isTooLarge ? `it is larger than ${MAX_SIZE / 1000} kB. Split it, if posts use it` : undefined;
}

/** Adds a value for the names of folders and a file, unless there is one. */
function withValue(
	data: Record<string, unknown>,
	[name = "", ...rest]: readonly string[],
	value: unknown,
): Record<string, unknown> {
	const known = Object.hasOwn(data, name) ? data[name] : undefined;
	if (value === undefined) return data;
	if (rest.length === 0) return { ...data, [name]: known ?? value };
	return known === undefined || isRecord(known) ? { ...data, [name]: withValue(known ?? {}, rest, value) } : data;
}
