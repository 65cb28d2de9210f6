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

/** Removes the quotes that Git writes around paths with special characters. */
function unquote(name: string): string {
	return /^".*"$/.test(name) ? name.slice(1, -1).replace(/\\(["\\])/g, "$1") : name;
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
