import { randomUUID } from "node:crypto";
import { copyFile, lstat, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { type ContentFiles, UnreadableSource } from "./types";

/** How many of the files are new, were there as they are, or took the place of others. */
export interface Written {
	added: number;
	same: number;
	replaced: number;
}

const MOST_NAMED = 5;

/**
 * Puts files into a content folder: all of them or none. They are written beside it first and then moved; one that is there
 * with another content ends the import, unless `force` lets it be replaced.
 */
export async function writeContent(folder: string, files: ContentFiles, { force = false } = {}): Promise<Written> {
	const target = path.resolve(folder);
	const draft = `${target}.import-${randomUUID().slice(0, 8)}`;
	const names = [...files.keys()];
	for (const name of names) assertInside(name);
	try {
		for (const [name, content] of files) {
			const file = path.join(draft, name);
			await mkdir(path.dirname(file), { recursive: true });
			if (typeof content === "string") await writeFile(file, content);
			else await copyFile(content.copyOf, file);
		}
		const states = new Map<string, "added" | "same" | "replaced">();
		for (const name of names) states.set(name, await compare(target, draft, name));
		const others = names.filter((name) => states.get(name) === "replaced");
		if (others.length > 0 && !force) throw new UnreadableSource(taken(folder, others));
		for (const name of names.filter((name) => states.get(name) !== "same")) {
			await mkdir(path.dirname(path.join(target, name)), { recursive: true });
			await rename(path.join(draft, name), path.join(target, name));
		}
		const count = (state: string) => [...states.values()].filter((one) => one === state).length;
		return { added: count("added"), same: count("same"), replaced: count("replaced") };
	} finally {
		await rm(draft, { recursive: true, force: true });
	}
}

function assertInside(name: string): void {
	const isInside = !path.isAbsolute(name) && !/(^|[/\\])\.\.([/\\]|$)|\\|\0/.test(name);
	if (!isInside) throw new UnreadableSource(`\`${name}\` would lie outside the content folder.`);
}

async function compare(target: string, draft: string, name: string) {
	await assertNoLinks(target, name);
	const there = await readFile(path.join(target, name)).catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT") return undefined;
		throw new UnreadableSource(`${name} can't be written: ${error.message}.`);
	});
	if (there === undefined) return "added" as const;
	return there.equals(await readFile(path.join(draft, name))) ? ("same" as const) : ("replaced" as const);
}

/** A link in the content folder would lead out of it. */
async function assertNoLinks(target: string, name: string): Promise<void> {
	const parts = name.split("/");
	for (let length = 1; length <= parts.length; length += 1) {
		const part = parts.slice(0, length).join("/");
		const found = await lstat(path.join(target, part)).catch(() => undefined);
		if (found?.isSymbolicLink()) throw new UnreadableSource(`${part} is a link; an import writes into folders only.`);
	}
}

function taken(folder: string, names: string[]): string {
	const named = names.slice(0, MOST_NAMED).join(", ");
	const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : "";
	return `${folder} has other files of these names: ${named}${more}. \`--force\` replaces them, \`--into\` names another folder. Nothing was written.`;
}
