import { mkdirSync } from "node:fs";
import path from "node:path";
import { createTemporaryFolder, type Files, writeFiles } from "@/lib/utils/temporary-folder.support";
import { ENCODINGS, PARTS, type SiteTable } from "./site";

/** The table of a finished folder that has nothing but files. */
export const EMPTY_TABLE: SiteTable = {
	basePath: "",
	headers: {},
	redirects: {},
	editions: [],
	frontPages: {},
	host: "",
	markdown: {},
	images: {},
	ogImages: {},
	nextChange: null,
	errors: [],
	buildId: "1",
};

/** `files` are relative to the folder, such as `files/a.html`. */
export function writeTestSite(folder: string, files: Files, table: Partial<SiteTable> = {}): void {
	for (const part of [PARTS.files, ...ENCODINGS.map((encoding) => path.join(PARTS.compressed, encoding))]) {
		mkdirSync(path.join(folder, part), { recursive: true });
	}
	writeFiles(folder, { ...files, [PARTS.table]: JSON.stringify({ ...EMPTY_TABLE, ...table }) });
}

export function createTestSite(files: Files, table: Partial<SiteTable> = {}): string {
	const folder = path.join(createTemporaryFolder(), "site");
	writeTestSite(folder, files, table);
	return folder;
}
