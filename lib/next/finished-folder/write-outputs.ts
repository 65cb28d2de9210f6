import { createHash } from "node:crypto";
import { constants, link, readFile, rm, stat, utimes } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { Blog } from "@/lib/blog/blog";
import type { OutputFile } from "@/lib/blog/output";
import { realPath } from "@/lib/content/source/real-paths";
import { makeFiles, OUTPUTS } from "@/lib/outputs/registry";
import { digest } from "@/lib/utils/digest";
import { DiskCache, jsonFormat } from "@/lib/utils/disk-cache";
import { getFileState } from "@/lib/utils/file-state";
import { printError } from "@/lib/utils/print";
import { copyWhole, createFolders, writeWhole } from "@/lib/utils/write-whole";

/** The codes of errors where a file or folder already has the path of the one to write. */
const TAKEN: readonly unknown[] = ["EEXIST", "ENOTDIR", "EISDIR"];

export const OUTPUT_INPUTS = "output-inputs";

/** By the paths of files in a folder: the digests of what they are made of, and their states. */
const inputsSchema = z.record(z.string(), z.tuple([z.string(), z.string()]));
type Inputs = z.output<typeof inputsSchema>;

/**
 * Writes the files of all outputs into a folder, except for those that are made on request. Existing pages are kept, and so are the engine's
 * own static files, unless the owner has a file of the same name. Files that equal those of the previous folder are linked, without making them where
 * they name their inputs.
 */
export async function writeOutputs(
	blog: Blog,
	folder: string,
	previous: string | undefined,
	outputs = OUTPUTS,
): Promise<void> {
	const makeFolder = createFolders();
	const cache = new DiskCache(blog.options.cacheDir, OUTPUT_INPUTS, jsonFormat(inputsSchema));
	const keyOf = (one: string) => digest([realPath(one)]);
	const known = (previous !== undefined && (await cache.read(keyOf(previous)))) || {};
	const inputs: Inputs = {};
	const sharedFiles = new Set(await blog.source.listSharedFiles());
	for (const output of outputs.filter(({ isOnDemand }) => !isOnDemand)) {
		for await (const file of makeFiles(output, blog)) {
			const isReplacing =
				file.path.startsWith("/_next/static/") || (output.isOwnerContent && sharedFiles.has(file.path.slice(1)));
			const target = path.join(folder, file.path);
			const earlier = previous === undefined || isReplacing ? undefined : path.join(previous, file.path);
			try {
				await makeFolder(target);
				if (earlier === undefined || !(await linkSame(earlier, target, file, known[file.path])))
					await writeOutputFile(target, file, !isReplacing);
				if (file.inputs !== undefined) inputs[file.path] = [file.inputs, getFileState(target)];
			} catch (error) {
				if (isReplacing || !TAKEN.includes((error as NodeJS.ErrnoException).code)) throw error;
				if (output.isOwnerContent)
					printError(
						`\`${file.path}\` isn't served, because the blog has a page or another file there. Rename one of them.`,
					);
			}
		}
	}
	await cache.write(keyOf(folder), inputs);
}

/** Links a file of the previous folder, with its date, if it has the same content; returns whether it does. */
async function linkSame(
	earlier: string,
	target: string,
	file: OutputFile,
	[inputs, state]: Inputs[string] = ["", ""],
): Promise<boolean> {
	if (!("content" in file)) return false;
	if (file.inputs !== inputs || getFileState(earlier) !== state) {
		// There may be a folder now, or no file.
		const content = await readFile(earlier).catch(() => undefined);
		if (!content?.equals(Buffer.from(file.content))) return false;
	}
	// It may be on another disk, or there is a file already.
	return link(earlier, target).then(
		() => true,
		() => false,
	);
}

/** With `isExclusive`, an existing file is kept and an error is thrown. */
async function writeOutputFile(target: string, file: OutputFile, isExclusive: boolean): Promise<void> {
	// The file may be a link.
	if (!isExclusive) await rm(target, { force: true });
	if ("copyOf" in file) {
		await copyWhole(file.copyOf, target, isExclusive ? constants.COPYFILE_EXCL : 0);
		const { atime, mtime } = await stat(file.copyOf);
		await utimes(target, atime, mtime);
	} else await writeWhole(target, file.content, { flag: isExclusive ? "wx" : "w" });
	if (file.modified !== undefined && "content" in file) await setModifiedTime(target, file.content, file.modified);
}

/**
 * Sets the modification time of a file to that of its content, so that clients don't download it again after each build. Servers make ETags
 * from size and time; the milliseconds come from a hash of the content, in case both stay the same.
 */
async function setModifiedTime(target: string, content: string | Uint8Array, modified: number): Promise<void> {
	const milliseconds = createHash("sha256").update(content).digest().readUInt32BE() % 1000;
	const time = Math.floor(modified / 1000) + milliseconds / 1000;
	await utimes(target, time, time);
}
