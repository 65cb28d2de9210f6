import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { plainComponents } from "@/components/plain";
import { makeTexts } from "@/lib/twins/texts";
import { type StaticFile, staticFile } from "./static-file";
import { TEXT_FOLDER } from "./text-routes";

/** Puts the Markdown of all posts, and what gathers it, among Next's static files, in the place of earlier ones. */
export async function writeTexts(staticFolder: string): Promise<StaticFile[]> {
	const folder = path.join(staticFolder, TEXT_FOLDER);
	await rm(folder, { recursive: true, force: true });
	const files = await writeTextsInto(folder);
	return files.map((file) => staticFile(`/_next/static/${TEXT_FOLDER}${file}`, path.join(folder, file)));
}

/** Writes these texts below a folder, by their paths; tells which. */
export async function writeTextsInto(folder: string): Promise<string[]> {
	const files: string[] = [];
	const known = new Set<string>();
	for await (const { path: file, text } of makeTexts(plainComponents)) {
		const target = path.join(folder, file);
		const parent = path.dirname(target);
		if (!known.has(parent)) await mkdir(parent, { recursive: true });
		known.add(parent);
		await writeFile(target, text);
		files.push(file);
	}
	return files;
}
