import { createHash } from "node:crypto";
import { constants, mkdir, rm, utimes } from "node:fs/promises";
import path from "node:path";
import type { Blog } from "@/lib/blog/blog";
import { type StaticFile, staticFile } from "@/lib/outputs/build-result";
import type { Output, OutputFile } from "@/lib/outputs/output";
import { makeFiles, OUTPUTS } from "@/lib/outputs/registry";
import { copyWhole, writeWhole } from "@/lib/utils/write-whole";

/** The path under which Next serves the static files of a build. */
const STATIC_PATH = "/_next/static/";

/**
 * Writes the files of all outputs among Next's static files, each output into its own folder; `output-routes.ts` rewrites
 * requests to it. Returns them as files of the build, for the platform's adapter. Calls `onWritten` after each output.
 */
export async function writeServerOutputs(
	blog: Blog,
	distDir: string,
	outputs = OUTPUTS,
	onWritten: (name: string) => void = () => {},
): Promise<StaticFile[]> {
	const written: StaticFile[] = [];
	const { prefix } = await blog.basePath();
	const staticFilePath = (url: string) => path.join(distDir, "static", url.slice(STATIC_PATH.length));
	for (const output of outputs.filter(({ isOnDemand }) => !isOnDemand)) {
		await clearOutput(output, blog, staticFilePath);
		for await (const file of makeFiles(output, blog)) {
			const url = file.path.startsWith(STATIC_PATH) ? file.path : `${STATIC_PATH}${output.name}${file.path}`;
			await writeOutputFile(staticFilePath(url), file);
			written.push(staticFile(prefix + url, staticFilePath(url)));
		}
		onWritten(output.name);
	}
	return written;
}

/** Deletes the files of an output from earlier builds. */
async function clearOutput(output: Output, blog: Blog, staticFilePath: (url: string) => string): Promise<void> {
	const folders = [`${STATIC_PATH}${output.name}`, ...(output.clearedFolder ? [await output.clearedFolder(blog)] : [])];
	for (const folder of folders) await rm(staticFilePath(folder), { recursive: true, force: true });
}

/**
 * Writes the files of some outputs into the folder of an export. Existing pages are kept, and so are the engine's own static
 * files, unless the owner has a file of the same name. Returns the number of files written.
 */
export async function writeExportOutputs(blog: Blog, folder: string, outputs: readonly Output[]): Promise<number> {
	const sharedFiles = new Set(await blog.source.listSharedFiles());
	let count = 0;
	for (const output of outputs) {
		for await (const file of makeFiles(output, blog)) {
			const isReplacing =
				file.path.startsWith(STATIC_PATH) || (output.isOwnerContent && sharedFiles.has(file.path.slice(1)));
			if (await writeOutputFile(path.join(folder, file.path), file, !isReplacing)) count += 1;
			else if (output.isOwnerContent) {
				console.warn(`\`${file.path}\` isn't served, because the blog has a page there. Rename the file or the page.`);
			}
		}
	}
	return count;
}

/** Writes a file. With `isExclusive`, an existing file is kept and `false` is returned. */
async function writeOutputFile(target: string, file: OutputFile, isExclusive = false): Promise<boolean> {
	await mkdir(path.dirname(target), { recursive: true });
	try {
		if ("copyOf" in file) await copyWhole(file.copyOf, target, isExclusive ? constants.COPYFILE_EXCL : 0);
		else await writeWhole(target, file.content, { flag: isExclusive ? "wx" : "w" });
	} catch (error) {
		if (isExclusive && (error as NodeJS.ErrnoException).code === "EEXIST") return false;
		throw error;
	}
	if (file.modified !== undefined && "content" in file) await setModifiedTime(target, file.content, file.modified);
	return true;
}

/**
 * Sets the modification time of a file to that of its content, so that clients don't download it again after each build.
 * Servers make ETags from size and time; the milliseconds come from a hash of the content, in case both stay the same.
 */
async function setModifiedTime(target: string, content: string | Uint8Array, modified: number): Promise<void> {
	const milliseconds = createHash("sha256").update(content).digest().readUInt32BE() % 1000;
	const time = Math.floor(modified / 1000) + milliseconds / 1000;
	await utimes(target, time, time);
}
