import { open, stat } from "node:fs/promises";
import { UnreadableSource } from "./types";

export type SourceKind = "folder" | "wordpress" | "ghost";

/** Tells what a source is by what is in it: a folder, XML or JSON. */
export async function kindOf(source: string): Promise<SourceKind> {
	const found = await stat(source).catch(() => undefined);
	if (!found) throw new UnreadableSource(`There is no file or folder ${source}.`);
	if (found.isDirectory()) return "folder";
	const start = await firstSigns(source);
	if (start.startsWith("<")) return "wordpress";
	if (/^[{[]/.test(start)) return "ghost";
	const hint = start.startsWith("PK") ? " Unpack it, and name what is in it." : "";
	throw new UnreadableSource(`${source} is no site folder, no XML of WordPress and no JSON of Ghost.${hint}`);
}

async function firstSigns(file: string): Promise<string> {
	const handle = await open(file);
	try {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(200), 0, 200, 0);
		return buffer
			.subarray(0, bytesRead)
			.toString("utf8")
			.replace(/^\uFEFF/, "")
			.trimStart();
	} finally {
		await handle.close();
	}
}
