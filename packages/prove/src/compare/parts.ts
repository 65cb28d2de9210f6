import type { Difference, Heading, Page } from "@/packages/prove/src/model";
import { shorten } from "./text";
import { splitWords, wordKey } from "./words";

/** Compares headings, code, tables and formulas. */
export function compareParts(old: Page, now: Page): Difference[] {
	return [
		...compareHeadings(old, now),
		...compareCode(old, now),
		...compareTables(old, now),
		...compareFormulas(old, now),
	];
}

function compareHeadings(old: Page, now: Page): Difference[] {
	const titles = new Set(
		[old.metadata.title, ...old.metadata.otherTitles, now.metadata.title, ...now.metadata.otherTitles].map(wordKey),
	);
	const isOwn = ({ text, isContent }: Heading) => isContent && !titles.has(wordKey(text)) && wordKey(text) !== "";
	const [before, after] = [old.headings.filter(isOwn), now.headings.filter((heading) => wordKey(heading.text) !== "")];
	const left = new Map<string, Heading[]>();
	for (const heading of after) left.set(wordKey(heading.text), [...(left.get(wordKey(heading.text)) ?? []), heading]);
	const pairs: [Heading, Heading][] = [];
	const lost: Difference[] = [];
	for (const heading of before) {
		const found = left.get(wordKey(heading.text))?.shift();
		if (found) pairs.push([heading, found]);
		else
			lost.push({
				rule: "heading-lost",
				path: old.path,
				message: `The heading "${shorten(heading.text)}" is missing.`,
				old: heading.text,
			});
	}
	// Themes begin with another level; what counts is that all are moved by the same number.
	const steps = pairs.map(([a, b]) => b.level - a.level);
	const usual = mostFrequent(steps);
	const other = pairs
		.filter((_, index) => steps[index] !== usual)
		.map(([a, b]) => `"${shorten(a.text)}" (${a.level} → ${b.level})`);
	if (other.length === 0) return lost;
	return [
		...lost,
		{
			rule: "heading-level",
			path: old.path,
			message: `Other levels than the headings around: ${other.slice(0, 5).join(", ")}${other.length > 5 ? ` and ${other.length - 5} more` : ""}.`,
		},
	];
}

function mostFrequent(numbers: readonly number[]): number | undefined {
	const counts = new Map<number, number>();
	for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function compareCode(old: Page, now: Page): Difference[] {
	const { lost, added } = leftOver(old.codes, now.codes, (code) => code);
	const found: Difference[] = [];
	// What is left in both is the same block with another text if most of its lines are the same.
	for (const code of lost) {
		const index = findSimilar(code, added);
		const other = index < 0 ? undefined : added.splice(index, 1)[0];
		if (other === undefined)
			found.push({
				rule: "code-lost",
				path: old.path,
				message: `The code block "${shorten(firstLine(code))}" is missing.`,
				old: code,
			});
		else
			found.push({
				rule: "code-changed",
				path: old.path,
				message: `The code block "${shorten(firstLine(code))}" differs: ${describeLine(code, other)}`,
				old: code,
				new: other,
			});
	}
	return [
		...found,
		...added.map(
			(code): Difference => ({
				rule: "code-added",
				path: old.path,
				message: `There is a new code block: "${shorten(firstLine(code))}".`,
				new: code,
			}),
		),
	];
}

function findSimilar(code: string, others: readonly string[]): number {
	const words = new Set(splitWords(code));
	const scores = others.map((other) => {
		const theirs = new Set(splitWords(other));
		return [...words].filter((word) => theirs.has(word)).length / Math.max(words.size, theirs.size, 1);
	});
	const best = scores.indexOf(Math.max(...scores));
	return (scores[best] ?? 0) >= 0.5 ? best : -1;
}

function describeLine(code: string, other: string): string {
	const [a, b] = [code.split("\n"), other.split("\n")];
	const index = a.findIndex((line, number) => line !== b[number]);
	const line = index < 0 ? a.length : index;
	return `line ${line + 1} was "${shorten(a[line] ?? "")}", now it is "${shorten(b[line] ?? "")}".`;
}

function firstLine(code: string): string {
	return (
		code
			.split("\n")
			.find((line) => line.trim() !== "")
			?.trim() ?? ""
	);
}

function compareTables(old: Page, now: Page): Difference[] {
	const keyOf = (table: string[][]) =>
		table.map((row) => row.map((cell) => splitWords(cell).join(" ")).join("\t")).join("\n");
	const { lost, added } = leftOver(old.tables, now.tables, keyOf);
	return lost.map((table): Difference => {
		const index = findSimilar(
			table.flat().join(" "),
			added.map((one) => one.flat().join(" ")),
		);
		const name = shorten(table[0]?.join(", ") ?? "");
		const other = index < 0 ? undefined : added.splice(index, 1)[0];
		if (other === undefined)
			return {
				rule: "table-lost",
				path: old.path,
				message: `The table "${name}" is missing.`,
				old: formatTable(table),
			};
		return {
			rule: "table-changed",
			path: old.path,
			message: `The table "${name}" has other cells: ${describeCell(table, other)}`,
			old: formatTable(table),
			new: formatTable(other),
		};
	});
}

function describeCell(table: string[][], other: string[][]): string {
	for (const [row, cells] of table.entries()) {
		for (const [column, cell] of cells.entries()) {
			const now = other[row]?.[column] ?? "";
			if (splitWords(cell).join(" ") !== splitWords(now).join(" "))
				return `"${shorten(cell)}" is "${shorten(now)}" (row ${row + 1}, column ${column + 1}).`;
		}
	}
	return "there are further ones.";
}

function formatTable(table: string[][]): string {
	return table.map((row) => row.join(" | ")).join("\n");
}

function compareFormulas(old: Page, now: Page): Difference[] {
	if (now.formulas >= old.formulas) return [];
	return [
		{
			rule: "formulas-lost",
			path: old.path,
			message: `The page had ${old.formulas} formulas, now it has ${now.formulas}.`,
		},
	];
}

/** Returns the items that only one of two lists has, as often as it has them more. */
function leftOver<Item>(
	before: readonly Item[],
	after: readonly Item[],
	keyOf: (item: Item) => string,
): { lost: Item[]; added: Item[] } {
	const counts = new Map<string, number>();
	for (const item of after) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
	const lost: Item[] = [];
	for (const item of before) {
		const count = counts.get(keyOf(item)) ?? 0;
		if (count > 0) counts.set(keyOf(item), count - 1);
		else lost.push(item);
	}
	const added: Item[] = [];
	for (const item of [...after].reverse()) {
		const count = counts.get(keyOf(item)) ?? 0;
		if (count <= 0) continue;
		counts.set(keyOf(item), count - 1);
		added.push(item);
	}
	return { lost, added: added.reverse() };
}
