export interface LineChange {
	/** The line number before the edit; for a new line, the number of the line below. */
	line: number;
	/** `undefined` if the line is new. */
	before: string | undefined;
	/** `undefined` if the line is removed. */
	after: string | undefined;
}

/** More lines aren't compared with each other: the time grows with their square. */
const MAX_MATCHED = 300;

export function listLineChanges(before: string, after: string): LineChange[] {
	const [old = [], current = []] = [before, after].map((text) => text.split(/\r\n?|\n/));
	let start = 0;
	while (start < old.length && start < current.length && old[start] === current[start]) start += 1;
	const longest = Math.min(old.length, current.length) - start;
	let same = 0;
	while (same < longest && old.at(-1 - same) === current.at(-1 - same)) same += 1;
	const removed = old.slice(start, old.length - same);
	const added = current.slice(start, current.length - same);
	const isSameLength = removed.length === added.length;
	const pairs =
		isSameLength || removed.length + added.length > MAX_MATCHED ? pairInOrder(removed, added) : match(removed, added);
	const changes: LineChange[] = [];
	let line = start + 1;
	for (const [one, other] of pairs) {
		if (one !== other) changes.push({ line, before: one?.trimEnd(), after: other?.trimEnd() });
		if (one !== undefined) line += 1;
	}
	return changes;
}

type Pair = [before: string | undefined, after: string | undefined];

function pairInOrder(removed: readonly string[], added: readonly string[]): Pair[] {
	return Array.from({ length: Math.max(removed.length, added.length) }, (_, index) => [removed[index], added[index]]);
}

function match(removed: readonly string[], added: readonly string[]): Pair[] {
	/** The least cost of changes from the old lines after `i` to the new lines after `j`. */
	const costs = Array.from({ length: removed.length + 1 }, () => new Array<number>(added.length + 1).fill(0));
	const cost = (i: number, j: number) => costs[i]?.[j] ?? Infinity;
	const substitute = (i: number, j: number) => cost(i + 1, j + 1) + substitutionCost(removed[i], added[j]);
	for (let i = removed.length; i >= 0; i -= 1) {
		for (let j = added.length; j >= 0; j -= 1) {
			const isEnd = i === removed.length && j === added.length;
			const least = Math.min(substitute(i, j), cost(i + 1, j) + 1, cost(i, j + 1) + 1);
			(costs[i] ?? [])[j] = isEnd ? 0 : least;
		}
	}
	const pairs: Pair[] = [];
	for (let [i, j] = [0, 0]; i < removed.length || j < added.length; ) {
		const best = cost(i, j);
		if (substitute(i, j) === best) pairs.push([removed[i++], added[j++]]);
		else if (cost(i + 1, j) + 1 === best) pairs.push([removed[i++], undefined]);
		else pairs.push([undefined, added[j++]]);
	}
	return pairs;
}

/** A changed line costs less than a removed and a new one, above all if it is the same field of the front matter. */
function substitutionCost(before = "", after = ""): number {
	if (before === after) return 0;
	const [word, other] = [before, after].map((line) => /^[\s"'-]*[\w-]*/.exec(line)?.[0]);
	return word === other ? 1 : 1.9;
}
