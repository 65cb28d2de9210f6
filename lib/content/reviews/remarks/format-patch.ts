import type { Insertion } from "./insert-remarks";

/** How many unchanged lines are around a change. */
const CONTEXT = 3;

/** Formats insertions into a file as a unified diff: https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html */
export function formatPatch(file: string, source: string, insertions: readonly Insertion[]): string {
	if (insertions.length === 0) return "";
	const hasFinalBreak = source.endsWith("\n");
	const lines = (hasFinalBreak ? source.slice(0, -1) : source).split("\n");
	const isWindows = lines[0]?.endsWith("\r") ?? false;
	const hunks = groupInsertions(insertions);
	const output = [`--- ${formatName(`a/${file}`)}`, `+++ ${formatName(`b/${file}`)}`];
	let added = 0;
	for (const hunk of hunks) {
		const start = Math.max(0, (hunk[0]?.line ?? 0) - CONTEXT);
		const end = Math.min(lines.length, (hunk.at(-1)?.line ?? 0) + CONTEXT);
		const own = hunk.reduce((sum, one) => sum + one.lines.length, 0);
		output.push(`@@ -${formatRange(start, end - start)} +${formatRange(start + added, end - start + own)} @@`);
		for (let line = start; line <= end; line += 1) {
			for (const one of hunk.filter((candidate) => candidate.line === line)) {
				output.push(...one.lines.map((text) => `+${text}${isWindows ? "\r" : ""}`));
			}
			if (line === end) continue;
			const isUnfinished = line === lines.length - 1 && !hasFinalBreak;
			const isContinued = isUnfinished && hunk.some((one) => one.line === lines.length);
			output.push(`${isContinued ? "-" : " "}${lines[line]}`);
			if (isUnfinished) output.push("\\ No newline at end of file");
			if (isContinued) output.push(`+${lines[line]}`);
		}
		added += own;
	}
	return `${output.join("\n")}\n`;
}

/** Joins insertions whose unchanged lines touch. They are in the order of the file. */
function groupInsertions(insertions: readonly Insertion[]): Insertion[][] {
	const groups: Insertion[][] = [];
	for (const insertion of insertions) {
		const last = groups.at(-1)?.at(-1);
		if (last && insertion.line - last.line <= 2 * CONTEXT) groups.at(-1)?.push(insertion);
		else groups.push([insertion]);
	}
	return groups;
}

function formatRange(start: number, count: number): string {
	return count === 0 ? `${start},0` : `${start + 1},${count}`;
}

/** Formats the name of a file as Git does: in quotes if it has some of its own, and with a tab at its end if it has spaces. */
function formatName(name: string): string {
	if (/["\\]/.test(name)) return JSON.stringify(name);
	return name.includes(" ") ? `${name}\t` : name;
}
