import { stat } from "node:fs/promises";
import { encodingOfMark, readFirstBytes } from "./first-bytes";
import { ImportError } from "./types";

export type SourceKind = "folder" | "wordpress" | "ghost";

/** Recognises a folder, and by the first character of a file XML or JSON. Throws an `ImportError` for anything else. */
export async function detectSourceKind(source: string): Promise<SourceKind> {
	const stats = await stat(source).catch(() => undefined);
	if (!stats) throw new ImportError(`No file or folder at \`${source}\`. Check the path.`);
	if (stats.isDirectory()) return "folder";
	const start = await readStart(source);
	if (start.startsWith("<")) return "wordpress";
	if (/^[{[]/.test(start)) return "ghost";
	const remedy = start.startsWith("PK") ? " Unpack it and import the file inside." : "";
	throw new ImportError(
		`\`${source}\` is neither a site folder nor an export of WordPress (XML) or Ghost (JSON).${remedy}`,
	);
}

async function readStart(file: string): Promise<string> {
	const bytes = await readFirstBytes(file);
	return new TextDecoder(encodingOfMark(bytes) ?? "utf-8").decode(bytes).trimStart();
}
