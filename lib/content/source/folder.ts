import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { logIgnored } from "@/lib/utils/log-ignored";
import { FILE_START } from "@/lib/utils/position";
import { describeFileError } from "@/lib/utils/read-file";
import { normalizeText } from "@/lib/utils/text";
import { countDated, findPosts, type PostFolderCandidate } from "./detect-posts-folder";
import { decodeText } from "./read-text";
import { RealPaths } from "./real-paths";
import { type Walk, walkSite } from "./walk-site";

/** A folder on disk. Paths are relative to it and have forward slashes. */
export interface Folder {
	isFile(path: string): boolean;
	isFolder(path: string): boolean;
	/** Returns sorted names; none if there is no such folder. */
	names(path: string): string[];
	/** Returns entries sorted by name; a symbolic link is no folder. */
	entries(path: string): { name: string; isFolder: boolean }[];
	/** Returns an empty text if there is no such file. Reports a file that can't be read. */
	read(path: string): string;
	report(diagnostic: Diagnostic): void;
	/** Reports that a file isn't read. `reason` is a clause, such as `it is too large`. */
	reportUnread(file: string, reason: string): void;
	/** Returns the same folder with another receiver of diagnostics, whose paths are relative to the outermost folder. */
	reportingTo(report: (diagnostic: Diagnostic) => void): Folder;
	readStart(path: string, bytes: number): string;
	/** Returns a folder inside of it. */
	subfolder(path: string): Folder;
	/** Lists the Markdown files below a path that may be texts of a site, of several languages only those of one. */
	walk(path: string, language?: string): Walk;
	/** Finds the folder of posts below a path by what posts look like; `undefined` if there is none. */
	findPosts(path?: string, language?: string): PostFolderCandidate | undefined;
	/** Counts the dated texts in those folders in which most are dated. */
	countDated(paths: readonly string[]): number;
}

/**
 * Opens a folder, in which symbolic links that lead out of it count as missing. Reads synchronously, as everything
 * else depends on the result, and the files are few and small. `report` gets diagnostics about them.
 */
export function openFolder(
	root: string,
	paths: Pick<RealPaths, "resolve"> = new RealPaths(root),
	report: (diagnostic: Diagnostic) => void = () => {},
): Folder {
	const readOr = <T>(fallback: T, file: string, read: (real: string) => T): T => {
		try {
			const real = paths.resolve(file);
			return real === undefined ? fallback : read(real);
		} catch (error) {
			// An unreadable file or folder is not part of a layout. Unreadable posts are reported when they are read.
			return logIgnored(`reading ${file}`, error) ?? fallback;
		}
	};
	const folder: Folder = {
		isFile: (file) => readOr(false, file, (real) => statSync(real).isFile()),
		isFolder: (file) => readOr(false, file, (real) => statSync(real).isDirectory()),
		names: (file) => readOr([], file, (real) => readdirSync(real).sort()),
		entries: (file) => readOr([], file, listEntries),
		read: (file) => readOr("", file, (real) => readText(real, file, report)),
		report,
		reportUnread: (file, reason) => report(createUnreadable(file, reason)),
		reportingTo: (receiver) => openFolder(root, paths, receiver),
		readStart: (file, bytes) => readOr("", file, (real) => readStart(real, bytes)),
		subfolder: (path) => openSubfolder(folder, path),
		walk: (path, language) => walkSite(folder, path, language),
		findPosts: (path, language) => findPosts(folder, path, language),
		countDated: (paths) => countDated(folder, paths),
	};
	return folder;
}

function openSubfolder(folder: Folder, root: string): Folder {
	const inRoot = (file: string) => (file ? `${root}/${file}` : root);
	const subfolder: Folder = {
		isFile: (file) => folder.isFile(inRoot(file)),
		isFolder: (file) => folder.isFolder(inRoot(file)),
		names: (file) => folder.names(inRoot(file)),
		entries: (file) => folder.entries(inRoot(file)),
		read: (file) => folder.read(inRoot(file)),
		report: (diagnostic) => folder.report({ ...diagnostic, file: inRoot(diagnostic.file) }),
		reportUnread: (file, reason) => folder.reportUnread(inRoot(file), reason),
		reportingTo: (receiver) => openSubfolder(folder.reportingTo(receiver), root),
		readStart: (file, bytes) => folder.readStart(inRoot(file), bytes),
		subfolder: (path) => openSubfolder(folder, inRoot(path)),
		walk: (path, language) => walkSite(subfolder, path, language),
		findPosts: (path, language) => findPosts(subfolder, path, language),
		countDated: (paths) => countDated(subfolder, paths),
	};
	return subfolder;
}

function readText(real: string, file: string, report: Folder["report"]): string {
	try {
		assertFile(real);
		const { text, problem } = decodeText(readFileSync(real));
		if (problem !== undefined) report(createDiagnostic("file-unreadable", file, FILE_START, problem));
		return text ?? "";
	} catch (error) {
		report(createUnreadable(file, describeFileError(error)));
		return "";
	}
}

function createUnreadable(file: string, reason: string): Diagnostic {
	const message = `The file is not read, and has no effect: ${reason}.`;
	return createDiagnostic("settings-unreadable", file, FILE_START, message);
}

function listEntries(folder: string): { name: string; isFolder: boolean }[] {
	return readdirSync(folder, { withFileTypes: true })
		.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
		.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Reading a pipe would wait forever. */
function assertFile(real: string): void {
	if (!statSync(real).isFile()) throw new Error("it is no regular file");
}

function readStart(file: string, bytes: number): string {
	assertFile(file);
	const descriptor = openSync(file, "r");
	try {
		const buffer = Buffer.alloc(bytes);
		const length = readSync(descriptor, buffer, 0, bytes, 0);
		return normalizeText(buffer.toString("utf8", 0, length));
	} finally {
		closeSync(descriptor);
	}
}
