import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { isRecord } from "@/lib/utils/collections";
import type { Diagnostic } from "@/lib/utils/diagnostics";
import { describeReadError } from "@/lib/utils/read-file";
import { formatBytes, normalizeText } from "@/lib/utils/text";
import { parseYaml } from "@/lib/utils/yaml";
import { checkSyntax, readScriptFile } from "./adapters/shared/settings";
import { createUnreadable, openFolder } from "./folder";
import type { TemplateFolders } from "./layout";
import { inFolder, listFolder } from "./list-files";
import { RealPaths } from "./real-paths";

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

/** Leaves out files outside of the content folder, to which links may lead. */
export async function readTemplateFiles(contentDir: string, folders: TemplateFolders): Promise<TemplateFiles> {
	const diagnostics: Diagnostic[] = [];
	const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
	const includes: Record<string, string> = {};
	for (const file of await listTexts(contentDir, folders.includes, INCLUDE, report)) includes[file.name] ??= file.text;
	const data: Record<string, unknown> = {};
	for (const { name, file, text } of await listTexts(contentDir, folders.data, DATA, report)) {
		const parsed = parseYaml(text);
		checkSyntax(parsed, file).forEach(report);
		setValue(data, name.replace(DATA, "").split("/"), parsed.value);
	}
	const root = openFolder(contentDir, undefined, report);
	for (const { name, file } of await listTexts(contentDir, folders.data, SCRIPT, report))
		setValue(data, name.replace(SCRIPT, "").split("/"), readScriptFile(root, file)?.defaultExport);
	return { includes, data, diagnostics };
}

interface TextFile {
	/** Relative to its folder. */
	name: string;
	/** Relative to the content folder. */
	file: string;
	text: string;
}

async function listTexts(
	contentDir: string,
	folders: readonly string[],
	pattern: RegExp,
	report: (diagnostic: Diagnostic) => void,
): Promise<TextFile[]> {
	const { root } = new RealPaths(contentDir);
	const files: TextFile[] = [];
	for (const folder of folders) {
		for (const name of (await listFolder(inFolder(contentDir, folder))).sort()) {
			const file = `${folder}/${name}`;
			if (!pattern.test(name)) continue;
			const read = await readInside(root, inFolder(contentDir, file));
			if (read.text !== undefined) files.push({ name, file, text: read.text });
			else report(createUnreadable(file, read.reason));
		}
	}
	return files;
}

/** Returns the reason as a phrase if the file can't be read, is too large or is outside of the folder. */
async function readInside(root: string, file: string): Promise<{ text: string } | { text?: never; reason: string }> {
	try {
		const real = await realpath(file);
		if (!real.startsWith(root + path.sep)) return { reason: "it is a link that leads out of the site's folder" };
		if ((await stat(real)).size > MAX_SIZE) {
			return { reason: `it is larger than ${formatBytes(MAX_SIZE)}. Split it, if posts use it` };
		}
		return { text: normalizeText(await readFile(real, "utf8")) };
	} catch (error) {
		return { reason: describeReadError(error) };
	}
}

function setValue(data: Record<string, unknown>, names: readonly string[], value: unknown): void {
	const [name = "", ...rest] = names;
	if (value === undefined || name === "__proto__") return;
	if (rest.length === 0) {
		data[name] ??= value;
		return;
	}
	const nested = data[name] ?? {};
	data[name] = nested;
	if (isRecord(nested)) setValue(nested, rest, value);
}
