import { mkdirSync } from "node:fs";
import path from "node:path";
import { createTemporaryFolder, type Files, writeFiles } from "@/lib/utils/temporary-folder.support";
import { type BuildManifest, ENCODINGS, PARTS } from "./site";

/** The manifest of a finished folder that has nothing but files. */
export const EMPTY_MANIFEST: BuildManifest = {
	basePath: "",
	headers: {},
	redirects: {},
	files: "flat",
	locales: [],
	frontPages: {},
	host: "",
	markdown: {},
	images: {},
	ogImages: {},
	nextChange: null,
	errors: [],
	buildId: "1",
};

/** Writes a finished folder. `files` are relative to it, such as `files/a.html`. */
export function writeTestSite(folder: string, files: Files, manifest: Partial<BuildManifest> = {}): void {
	for (const part of [PARTS.files, ...ENCODINGS.map((encoding) => path.join(PARTS.compressed, encoding))]) {
		mkdirSync(path.join(folder, part), { recursive: true });
	}
	writeFiles(folder, { ...files, [PARTS.manifest]: JSON.stringify({ ...EMPTY_MANIFEST, ...manifest }) });
}

export function createTestSite(files: Files, manifest: Partial<BuildManifest> = {}): string {
	const folder = path.join(createTemporaryFolder(), "site");
	writeTestSite(folder, files, manifest);
	return folder;
}
