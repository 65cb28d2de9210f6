/** A block quote, or a list item with the width of its marker. */
export type Container = { type: "quote" } | { type: "item"; width: number };

/** More deeply nested containers count as content. */
const MAX_DEPTH = 100;

const QUOTE = / {0,3}> ?/y;
const ITEM = /( {0,3})([-+*]|\d{1,9}[.)])( *)/y;
const INDENTED_ITEM = /( *)([-+*]|\d{1,9}[.)])( *)/y;
const THEMATIC_BREAK = / {0,3}([-*_])(?: *\1){2,} *$/y;

/** Returns the number of open containers that a line continues, and the offset of its content. */
export function continueContainers(text: string, containers: readonly Container[]): { matched: number; end: number } {
	let end = 0;
	let matched = 0;
	for (const container of containers) {
		const next = continueContainer(text, end, container);
		if (next === undefined) break;
		end = next;
		matched++;
	}
	return { matched, end };
}

function continueContainer(text: string, start: number, container: Container): number | undefined {
	if (container.type === "quote") return matchAt(QUOTE, text, start)?.end;
	const indent = countSpaces(text, start, container.width);
	if (indent === container.width) return start + indent;
	return text.slice(start).trim() === "" ? text.length : undefined;
}

/** Adds the containers that a line opens to `containers`, and returns the offset of the content after their markers. */
export function openContainers(text: string, start: number, containers: Container[], indented: boolean): number {
	let end = start;
	while (containers.length < MAX_DEPTH) {
		const quote = matchAt(QUOTE, text, end);
		if (quote) {
			containers.push({ type: "quote" });
			end = quote.end;
			continue;
		}
		const item = matchAt(indented ? ITEM : INDENTED_ITEM, text, end);
		if (!item || matchAt(THEMATIC_BREAK, text, end)) return end;
		const [, indent = "", marker = "", spaces = ""] = item.match;
		const isEmpty = item.end === text.length;
		if (spaces === "" && !isEmpty) return end;
		// After five spaces the content begins with indented code.
		const gap = isEmpty || spaces.length > 4 ? 1 : spaces.length;
		const width = indent.length + marker.length + gap;
		containers.push({ type: "item", width });
		end = Math.min(end + width, text.length);
	}
	return end;
}

function matchAt(pattern: RegExp, text: string, start: number): { match: RegExpExecArray; end: number } | undefined {
	pattern.lastIndex = start;
	const match = pattern.exec(text);
	return match ? { match, end: pattern.lastIndex } : undefined;
}

function countSpaces(text: string, start: number, max: number): number {
	let count = 0;
	while (count < max && text[start + count] === " ") count++;
	return count;
}
