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
