import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { isRecord } from "@/lib/utils/is-record";
import { normalizeText } from "@/lib/utils/normalize-text";
import { parseYaml } from "@/lib/utils/yaml";
import { readScriptFile } from "./adapters/shared/settings";
import { openFolder } from "./folder";
import { inFolder, listFolder } from "./list-files";
import type { TemplateFolders } from "./types";

/** The files of a site that the templates of its posts can use. */
export interface TemplateFiles {
	/** The texts of the files that templates include, by their paths in the folder of includes. */
	includes: Record<string, string>;
	/** The values of data files, by their names. */
	data: Record<string, unknown>;
}

const INCLUDE = /\.(?:html?|liquid|njk|md|markdown|svg|txt)$/i;
const DATA = /\.(?:json|ya?ml)$/i;
const SCRIPT = /\.[cm]?[jt]s$/i;
/** Larger files are not read. */
const MAX_SIZE = 200_000;

/** Reads the files that templates can use. Files outside of the content folder, to which links may lead, are left out. */
export async function readTemplateFiles(contentDir: string, folders: TemplateFolders): Promise<TemplateFiles> {
	const includes: Record<string, string> = {};
	for (const file of await listTexts(contentDir, folders.includes, INCLUDE)) includes[file.name] ??= file.text;
	const data: Record<string, unknown> = {};
	for (const { name, text } of await listTexts(contentDir, folders.data, DATA))
		setValue(data, name.replace(DATA, "").split("/"), parseYaml(text).value);
	const root = openFolder(contentDir);
	for (const { name, file } of await listTexts(contentDir, folders.data, SCRIPT))
		setValue(data, name.replace(SCRIPT, "").split("/"), readScriptFile(root, file)?.defaultExport);
	return { includes, data };
}

interface TextFile {
	/** The path in its folder. */
	name: string;
	/** The path in the content folder. */
	file: string;
	text: string;
}

async function listTexts(contentDir: string, folders: readonly string[], pattern: RegExp): Promise<TextFile[]> {
	const root = await realpath(contentDir);
	const files: TextFile[] = [];
	for (const folder of folders) {
		for (const name of (await listFolder(inFolder(contentDir, folder))).sort()) {
			const file = `${folder}/${name}`;
			const text = pattern.test(name) ? await readInside(root, inFolder(contentDir, file)) : undefined;
			if (text !== undefined) files.push({ name, file, text });
		}
	}
	return files;
}

/** Reads a file; `undefined` if it can't be read, is too large or is outside of a folder. */
async function readInside(root: string, file: string): Promise<string | undefined> {
	try {
		const real = await realpath(file);
		if (!real.startsWith(root + path.sep) || (await stat(real)).size > MAX_SIZE) return undefined;
		return normalizeText(await readFile(real, "utf8"));
	} catch {
		return undefined;
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
