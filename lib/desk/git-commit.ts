/** A file of a commit, with the number of lines that it adds and removes; without them for files that aren't text. */
export interface CommittedFile {
	/** Its path in the repository. */
	path: string;
	/** Its path before, if it was moved. */
	from?: string;
	lines?: { added: number; removed: number };
}

/** Reads the output of `git diff --numstat -z`: `added⇥removed⇥path␀`, or `added⇥removed⇥␀from␀path␀` for files that were moved. */
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

/** Reads the output of `git diff --name-status -z --diff-filter=R`: the paths of moved files, by their new paths. */
export function parseRenames(output: string): Map<string, string> {
	const parts = output.split("\0");
	const renames = new Map<string, string>();
	for (let index = 0; parts[index]?.startsWith("R"); index += 3)
		renames.set(parts[index + 2] ?? "", parts[index + 1] ?? "");
	return renames;
}

/** Reads the output of a command with `-z` that prints paths. */
export const parsePaths = (output: string): string[] => output.split("\0").filter(Boolean);

/** Suggests the message of a commit of a post. */
export function suggestMessage(title: string, { isNew, isMoved }: { isNew: boolean; isMoved: boolean }): string {
	const verb = isMoved ? "Move" : isNew ? "Add" : "Update";
	return `${verb} ${title.replace(/\s+/g, " ").trim()}`;
}
