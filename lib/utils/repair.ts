import type { ParsedData, ParseError } from "./parsed-data";

interface Repair {
	lines: string[];
	/** Whether the owner should correct the text, because its own system may not read it either. */
	isCorrection: boolean;
}

/** Returns repairs of a line that may cause an error that was found there or below. */
export type SuggestRepairs = (lines: readonly string[], index: number) => Repair[];

const PROTOTYPE = "__proto__";
/** Limits of the search: how often a text is parsed again, and how many characters in total. */
const MAX_ATTEMPTS = 200;
const MAX_CHARACTERS = 200_000;
/** How many lines above an error its cause can be, such as a quote that isn't closed. */
const MAX_DISTANCE = 10;

/**
 * Parses a text. If it has errors, repairs the lines that cause them, as long as the parser gets further. A text that
 * can't be repaired completely keeps the error at which the parser got furthest. Lines stay where they are, so positions are those of the text.
 */
export function parseWithRepairs(
	source: string,
	firstLine: number,
	parse: (source: string) => ParsedData,
	suggest: SuggestRepairs,
): ParsedData {
	let attempts = 0;
	const maxAttempts = Math.min(MAX_ATTEMPTS, Math.floor(MAX_CHARACTERS / (source.length + 1)));
	let furthest = parse(source);
	/** Returns data without errors; `undefined` if no repair leads there. */
	const repair = (lines: readonly string[], parsed: ParsedData, corrections: ParseError[]): ParsedData | undefined => {
		const [error] = parsed.errors;
		if (!error) return { ...parsed, corrections };
		if (isBetter(parsed, furthest)) furthest = { ...parsed, corrections };
		for (const candidate of candidates(lines, error.line - firstLine, suggest)) {
			attempts += 1;
			if (attempts > maxAttempts) return undefined;
			const next = parse(candidate.lines.join("\n"));
			if (!isBetter(next, parsed)) continue;
			const found = repair(candidate.lines, next, [
				...corrections,
				...(candidate.isCorrection ? [describeCorrection(lines, candidate.lines, error, firstLine)] : []),
			]);
			if (found) return found;
		}
		return undefined;
	};
	return leaveOutPrototypes(repair(source.split("\n"), furthest, []) ?? furthest);
}

/** Leaves out keys `__proto__`, which would set the prototype of an object where they are assigned. Reports the first. */
function leaveOutPrototypes(parsed: ParsedData): ParsedData {
	const first = deletePrototypes(parsed.value);
	if (!first) return parsed;
	const message = `\`${PROTOTYPE}\` is left out, as it can't be the name of a field. Choose another name, or delete it.`;
	const typed = () => {
		const value = parsed.typed?.();
		deletePrototypes(value);
		return value;
	};
	return { ...parsed, typed, corrections: [...parsed.corrections, { message, ...parsed.positionOf(first) }] };
}

/** Deletes keys `__proto__` at every depth. Returns the path of the first one. */
function deletePrototypes(value: unknown, path: readonly PropertyKey[] = []): readonly PropertyKey[] | undefined {
	if (typeof value !== "object" || value === null) return undefined;
	let first: readonly PropertyKey[] | undefined;
	if (Object.hasOwn(value, PROTOTYPE)) {
		first = [...path, PROTOTYPE];
		Reflect.deleteProperty(value, PROTOTYPE);
	}
	for (const [key, item] of Object.entries(value)) {
		const inner = deletePrototypes(item, [...path, key]);
		first ??= inner;
	}
	return first;
}

function describeCorrection(
	lines: readonly string[],
	corrected: readonly string[],
	error: ParseError,
	firstLine: number,
): ParseError {
	const index = lines.findIndex((line, number) => line !== corrected[number]);
	const text = corrected[index]?.trimEnd() ?? "";
	const reason = error.message.replace(/\.$/, "");
	const message = `This line has a syntax error (${reason}) and is read as \`${text}\`. Write it that way.`;
	return { message, line: index + firstLine, column: 1 };
}

/** Returns the line that the message of a correction proposes; `undefined` for other messages. */
export function readCorrectedLine(message: string): string | undefined {
	return /^This line has a syntax error .* and is read as `(.*)`\. Write it that way\.$/s.exec(message)?.[1];
}

function candidates(lines: readonly string[], index: number, suggest: SuggestRepairs): Repair[] {
	const nearest = Math.min(Math.max(index, 0), lines.length - 1);
	const indices = Array.from({ length: Math.min(nearest, MAX_DISTANCE) + 1 }, (_, distance) => nearest - distance);
	return indices.flatMap((candidate) => suggest(lines, candidate));
}

/** Tells whether there is no error, or the first one is further down. */
function isBetter({ errors: [error] }: ParsedData, { errors: [before] }: ParsedData): boolean {
	return !error || !before || error.line > before.line;
}

export function replaceLine(lines: readonly string[], index: number, line: string): string[] {
	return lines.with(index, line);
}

/** Quotes a value for YAML and TOML, without the quotes that it already has. */
export function quote(value: string): string {
	const text = value.trim();
	const [first = ""] = text;
	const withoutFirst = /["']/.test(first) ? text.slice(1) : text;
	return JSON.stringify(withoutFirst === text || !text.endsWith(first) ? withoutFirst : text.slice(1, -1));
}
