import { createHash } from "node:crypto";
import { type BigIntStats, lstatSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { logIgnored } from "@/lib/utils/log-ignored";
import { joinPath } from "@/lib/utils/paths";

/** Folders without content: packages, history, builds. */
const SKIPPED = new Set(["node_modules", ".git", ".next", ".quire", ".builds"]);
/** Files that package managers change when they install packages. */
const PACKAGE_STATES = [
	"node_modules",
	"node_modules/.package-lock.json",
	"node_modules/.modules.yaml",
	"node_modules/.yarn-state.yml",
];

/**
 * Hashes the names, sizes, times and inodes of all files below some folders, without reading them, and the state of
 * the packages that are installed there. `skipped` are absolute paths of further folders that are left out.
 */
export function hashFolderStates(folders: readonly string[], skipped: readonly string[] = []): string {
	const hash = createHash("sha256");
	for (const folder of folders) {
		hash.update(describePackages(folder));
		addFolder(folder);
	}
	return hash.digest("hex");

	function addFolder(folder: string): void {
		const entries = readEntries(folder).sort((a, b) => (a.name < b.name ? -1 : 1));
		for (const entry of entries) {
			const file = joinPath(folder, entry.name);
			if (SKIPPED.has(entry.name) || skipped.includes(file)) continue;
			hash.update(describe(file));
			if (entry.isDirectory()) addFolder(file);
		}
	}
}

/** Returns a text that changes when packages are installed in a folder. */
export function describePackages(folder: string): string {
	return PACKAGE_STATES.map((name) => describe(joinPath(folder, name))).join("");
}

function readEntries(folder: string) {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch (error) {
		// A missing or unreadable folder counts as empty.
		return logIgnored(`reading ${folder}`, error) ?? [];
	}
}

/**
 * Returns a line that changes with a file, or with the target of a link. The times of folders are left out, as their
 * files are listed.
 */
function describe(file: string): string {
	const own = lstatSync(file, { bigint: true, throwIfNoEntry: false });
	if (!own) return `${file}\n`;
	const target = own.isSymbolicLink() ? readTarget(file) : undefined;
	const isContentFolder = own.isDirectory() && path.basename(file) !== "node_modules";
	return JSON.stringify([file, ...(isContentFolder ? [] : list(own)), ...(target ? list(target) : [])]);
}

function readTarget(file: string): BigIntStats | undefined {
	try {
		return statSync(file, { bigint: true });
	} catch (error) {
		// A link that leads nowhere changes with what it leads to.
		return logIgnored(`reading ${file}`, error);
	}
}

function list({ mode, ino, size, mtimeNs, ctimeNs }: BigIntStats): string[] {
	return [mode, ino, size, mtimeNs, ctimeNs].map(String);
}
