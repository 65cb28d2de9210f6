import { createHash, randomUUID } from "node:crypto";
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { describeWriteError } from "quire-blog/tools";
import { getErrorMessage } from "@/lib/utils/error-message";
import { isRunning } from "@/lib/utils/is-running";
import { findLink, undefinedIfMissing } from "@/lib/utils/read-file";
import { type ContentFiles, ImportError } from "./types";

/** How many files are new, were there with the same content, or replaced others. */
export interface WriteCounts {
	added: number;
	unchanged: number;
	replaced: number;
}

interface WriteOptions {
	force?: boolean;
	mayReplace?: readonly string[];
	/** Process ids are compared only within the same space, such as one machine or container. */
	processSpace?: string;
	/** Stops between two files. Those that were moved stay. */
	stopped?: AbortSignal | undefined;
}

const MAX_NAMED_FILES = 5;

/** Matches the end of the name of an unfinished import's folder: process space, process id, and a UUID. */
const UNFINISHED_NAME = /\.import\.([\da-f]{16})-(\d+)\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * Writes all files to a temporary folder first, and then moves them into the content folder, so that each one is there as a whole or not at
 * all. If moving fails or is stopped, another call continues with the rest. Throws an `ImportError` if a file exists with different
 * content, unless `force` is set or it is in `mayReplace`.
 */
export async function writeContent(
	folder: string,
	files: ContentFiles,
	{ force = false, mayReplace = [], processSpace = "", stopped }: WriteOptions = {},
): Promise<WriteCounts> {
	const target = path.resolve(folder);
	const names = [...files.keys()];
	for (const name of names) assertInside(name);
	const temporary = await createUnfinishedFolder(target, processSpace);
	try {
		for (const [name, content] of files) {
			stopped?.throwIfAborted();
			await writeDurably(path.join(temporary, name), content);
		}
		const states = new Map<string, keyof WriteCounts>();
		for (const name of names) states.set(name, await compareFile(target, temporary, name));
		const conflicts = names.filter((name) => states.get(name) === "replaced" && !mayReplace.includes(name));
		if (conflicts.length > 0 && !force) throw new ImportError(describeConflicts(folder, conflicts));
		const moved = names.filter((name) => states.get(name) !== "unchanged");
		await moveFiles(temporary, target, moved, stopped);
		const count = (state: keyof WriteCounts) => [...states.values()].filter((one) => one === state).length;
		return { added: count("added"), unchanged: count("unchanged"), replaced: count("replaced") };
	} finally {
		await rm(temporary, { recursive: true, force: true });
	}
}

/**
 * Creates a folder for the files of an import until all are written, and deletes those of imports that were killed. It is on the same disk
 * as the content folder, which may be a mount point: inside of it if it exists, under a name that neither the blog nor its development
 * server reads. Process ids are only compared within the same `processSpace`; folders of other spaces stay.
 */
export async function createUnfinishedFolder(target: string, processSpace: string): Promise<string> {
	const isFolder = (await stat(target).catch(undefinedIfMissing))?.isDirectory();
	const space = createHash("sha256").update(processSpace).digest("hex").slice(0, 16);
	await deleteLeft(path.dirname(target), path.basename(target), space);
	if (isFolder) await deleteLeft(target, "", space);
	const start = isFolder ? `${target}${path.sep}` : target;
	const folder = `${start}.import.${space}-${process.pid}.${randomUUID()}`;
	await mkdir(folder, { recursive: true });
	return folder;
}

async function deleteLeft(parent: string, start: string, space: string): Promise<void> {
	const names = (await readdir(parent).catch(undefinedIfMissing)) ?? [];
	for (const name of names.filter((one) => one.startsWith(`${start}.import.`))) {
		const match = UNFINISHED_NAME.exec(name);
		if (match?.index !== start.length || match[1] !== space || isRunning(Number(match[2]))) continue;
		await rm(path.join(parent, name), { recursive: true, force: true });
	}
}

async function moveFiles(
	temporary: string,
	target: string,
	names: readonly string[],
	stopped: AbortSignal | undefined,
): Promise<void> {
	for (const [index, name] of names.entries()) {
		stopped?.throwIfAborted();
		try {
			await mkdir(path.dirname(path.join(target, name)), { recursive: true });
			await moveFile(path.join(temporary, name), path.join(target, name));
		} catch (error) {
			const counts = `${index} of ${names.length} files were written before it.`;
			const reason = getErrorMessage(error);
			throw new ImportError(
				`Can't write \`${name}\`: ${reason}. ${counts} Remove the cause and run the import again, which goes on with the others.`,
			);
		}
	}
}

/** Moves a file, also to another disk: a folder in the content folder may be a mount point. */
async function moveFile(from: string, to: string): Promise<void> {
	try {
		await rename(from, to);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
		const copy = `${to}.${randomUUID()}`;
		try {
			await writeDurably(copy, { copyOf: from });
			await rename(copy, to);
		} finally {
			await rm(copy, { force: true });
		}
	}
}

/** Writes a text or a copy, and waits until the file is on the disk. */
async function writeDurably(file: string, content: string | { copyOf: string }): Promise<void> {
	await mkdir(path.dirname(file), { recursive: true });
	try {
		if (typeof content === "string") return await writeFile(file, content, { flush: true });
		await copyFile(content.copyOf, file);
		const handle = await open(file, "r+");
		await handle.sync().finally(() => handle.close());
	} catch (error) {
		throw describeWriteError(error, file);
	}
}

function assertInside(name: string): void {
	const isInside = !path.isAbsolute(name) && !/(^|[/\\])\.\.([/\\]|$)|\\|\0/.test(name);
	if (!isInside) throw new ImportError(`\`${name}\` is outside the content folder. Rename it in the source.`);
}

async function compareFile(target: string, temporary: string, name: string): Promise<keyof WriteCounts> {
	const link = await findLink(target, name);
	if (link !== undefined) {
		throw new ImportError(
			`\`${link}\` is a symbolic link, which an import doesn't follow. Replace it by a folder or file.`,
		);
	}
	const existing = await readFile(path.join(target, name)).catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT") return undefined;
		throw new ImportError(`Can't write \`${name}\`: ${error.message}.`);
	});
	if (existing === undefined) return "added";
	return existing.equals(await readFile(path.join(temporary, name))) ? "unchanged" : "replaced";
}

function describeConflicts(folder: string, names: string[]): string {
	const named = names.slice(0, MAX_NAMED_FILES).map((name) => `\`${name}\``);
	const more = names.length > MAX_NAMED_FILES ? ` and ${names.length - MAX_NAMED_FILES} more` : "";
	return `\`${folder}\` has different files with the same names: ${named.join(", ")}${more}. Nothing was written. Use \`--force\` to replace them, or \`--into\` to write to another folder.`;
}
