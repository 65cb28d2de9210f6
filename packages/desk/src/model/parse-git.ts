export interface CommittedFile {
	path: string;
	/** Its earlier path, if it was moved. */
	from?: string;
	lines?: { added: number; removed: number };
}

/** Parses the output of `git diff --numstat -z`: `added⇥removed⇥path␀`, or `added⇥removed⇥␀from␀path␀` for files that were moved. */
export function parseNumstat(output: string): CommittedFile[] {
	const parts = output.split("\0");
	const files: CommittedFile[] = [];
	for (let part = parts.shift(); part; part = parts.shift()) {
		const [added = "", removed = "", ...rest] = part.split("\t");
		const name = rest.join("\t");
		const from = name === "" ? parts.shift() : undefined;
		files.push({
			path: name === "" ? (parts.shift() ?? "") : name,
			...(from !== undefined && { from }),
			...(added !== "-" && { lines: { added: Number(added), removed: Number(removed) } }),
		});
	}
	return files;
}

/** Parses the output of `git diff --name-status -z --diff-filter=R`: earlier paths of moved files, by their new paths. */
export function parseRenames(output: string): Map<string, string> {
	const parts = output.split("\0");
	const renames = new Map<string, string>();
	for (let index = 0; parts[index]?.startsWith("R"); index += 3)
		renames.set(parts[index + 2] ?? "", parts[index + 1] ?? "");
	return renames;
}

export const parsePaths = (output: string): string[] => output.split("\0").filter(Boolean);

export function suggestMessage(title: string, { isNew, isMoved }: { isNew: boolean; isMoved: boolean }): string {
	const verb = isMoved ? "Move" : isNew ? "Add" : "Update";
	return `${verb} ${title.replace(/\s+/g, " ").trim()}`;
}

/**
 * The arguments of `git log` for {@link parseGitLog}: the time of each commit, and the files that it changed in a folder of the repository.
 */
export const gitLog = (folder: string): string[] => [
	"log",
	"--format=%x01%ct",
	"--name-only",
	`--relative=${folder}`,
	"--no-renames",
	"--diff-filter=d",
	"--",
	folder || ".",
];

/** Returns the time of the last commit of each file, in milliseconds since the epoch. */
export function parseGitLog(output: string): Map<string, number> {
	const times = new Map<string, number>();
	let time = 0;
	for (const line of output.split("\n")) {
		if (line.startsWith("\u0001")) time = Number(line.slice(1)) * 1000;
		else if (line !== "" && !times.has(unquote(line))) times.set(unquote(line), time);
	}
	return times;
}

/** The arguments of `git status` for {@link parseGitStatus}. */
export const gitStatus = (folder: string): string[] => [
	"status",
	"--porcelain=v1",
	"-z",
	"--untracked-files=all",
	"--ignore-submodules=all",
	"--no-renames",
	"--",
	folder || ".",
];

/** Returns the files with uncommitted changes, relative to a folder of the repository. */
export function parseGitStatus(output: string, folder: string): Set<string> {
	const files = output.split("\0").map((entry) => entry.slice(3));
	return new Set(files.flatMap((file) => (file !== "" && file.startsWith(folder) ? [file.slice(folder.length)] : [])));
}

/** Removes the quotes that Git writes around paths with special characters. */
function unquote(name: string): string {
	return /^".*"$/.test(name) ? name.slice(1, -1).replace(/\\(["\\])/g, "$1") : name;
}
