import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import type { Blog } from "@/lib/blog/blog";
import { isUnpublishedPath } from "@/lib/content/layout/file-kinds";
import type { BuildTimer } from "@/lib/next/build/build-timer";
import { readKeptDays } from "@/lib/next/environment";
import { type BuildManifest, listPaths, PARTS } from "@/lib/ship/site";
import { undefinedIfMissing } from "@/lib/utils/read-file";
import { copyWhole, syncDisk } from "@/lib/utils/write-whole";
import { compressFiles } from "./compress-files";
import { copyImages, type Shown } from "./copy-images";
import { keepAssets } from "./kept-assets";
import { copyPortraits, makeManifest, writeManifest } from "./make-manifest";
import { writeOutputs } from "./write-outputs";

interface Contents {
	/** The earlier finished folder, if there is one. */
	previous: string | undefined;
	shown: readonly Shown[];
	/** The files of pages that an app has in the place of the folder. */
	pageFiles?: readonly string[];
	buildId: string;
}

/** Creates a finished folder, with the files that every blog has. */
export async function startFolder({ options: { engineDir } }: Blog, folder: string): Promise<void> {
	const files = path.join(folder, PARTS.files);
	await rm(folder, { recursive: true, force: true });
	await mkdir(files, { recursive: true });
	await copyPublicFiles(path.join(engineDir, "public"), files);
}

/** Adds to a finished folder everything beside its pages: the files of all outputs, the images, the compressed files and the manifest. */
export async function writeBesidePages(
	blog: Blog,
	folder: string,
	{ previous, shown, pageFiles = [], buildId }: Contents,
	timer: BuildTimer,
): Promise<BuildManifest> {
	const files = path.join(folder, PARTS.files);
	await writeOutputs(blog, files, previous && path.join(previous, PARTS.files));
	timer.lap("outputs");
	const days = readKeptDays();
	const images = await copyImages(blog, files, shown, days > 0);
	const { cacheDir, now, app } = blog.options;
	if (days > 0) await keepAssets({ folder: path.join(files, "_next/static"), cacheDir, days, now: now(), images });
	timer.lap("images");
	// The server of an app compresses what it sends.
	if (!app?.inside) await compressFiles(folder, previous);
	timer.lap("compressing files");
	const paths = new Set([...(await listPaths(files)), ...pageFiles]);
	const manifest = await makeManifest(blog, { paths, images, buildId });
	await copyPortraits(blog, folder, manifest);
	await syncDisk(folder);
	await writeManifest(folder, manifest);
	return manifest;
}

/** Leaves out files whose names are never published. */
async function copyPublicFiles(from: string, to: string): Promise<void> {
	const entries = await readdir(from, { recursive: true, withFileTypes: true }).catch(undefinedIfMissing);
	for (const entry of entries ?? []) {
		const file = path.join(entry.parentPath, entry.name);
		const name = path.relative(from, file).replaceAll(path.sep, "/");
		if (entry.isFile() && !isUnpublishedPath(name)) await copyInto(file, path.join(to, name));
	}
}

export async function copyInto(from: string, to: string): Promise<void> {
	await mkdir(path.dirname(to), { recursive: true });
	await copyWhole(from, to);
}
