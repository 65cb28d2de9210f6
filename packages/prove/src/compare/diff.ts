/** A part of two lists: where it begins and ends in each. */
export interface Change {
	oldStart: number;
	oldEnd: number;
	newStart: number;
	newEnd: number;
}

/** The most steps of the exact search in one part; what differs more is one change. */
const MAX_STEPS = 400;

/**
 * Finds the differences of two lists of words. Words that occur once in both split long lists (as in patience diff), the exact search of
 * Myers compares what is between them. Takes linear time for lists with nothing in common.
 */
export function diffWords(before: readonly string[], after: readonly string[]): Change[] {
	const ids = new Map<string, number>();
	const toIds = (words: readonly string[]) =>
		Int32Array.from(words, (word) => {
			const id = ids.get(word) ?? ids.size;
			if (id === ids.size) ids.set(word, id);
			return id;
		});
	const [a, b] = [toIds(before), toIds(after)];
	const matched = new Int32Array(a.length).fill(-1);
	// Parts that still have to be compared; a list instead of calls, since there may be as many as words.
	const parts: Change[] = [{ oldStart: 0, oldEnd: a.length, newStart: 0, newEnd: b.length }];
	for (let part = parts.pop(); part; part = parts.pop()) {
		let { oldStart, oldEnd, newStart, newEnd } = part;
		while (oldStart < oldEnd && newStart < newEnd && a[oldStart] === b[newStart]) matched[oldStart++] = newStart++;
		while (oldStart < oldEnd && newStart < newEnd && a[oldEnd - 1] === b[newEnd - 1]) matched[--oldEnd] = --newEnd;
		if (oldStart === oldEnd || newStart === newEnd) continue;
		const rest = { oldStart, oldEnd, newStart, newEnd };
		const isSmall = oldEnd - oldStart + newEnd - newStart <= MAX_STEPS;
		const anchors = isSmall ? [] : findAnchors(a, b, rest, ids.size);
		if (anchors.length === 0) {
			matchExactly(a, b, rest, matched);
			continue;
		}
		// An anchor begins the part after it.
		let from = { old: oldStart, new: newStart };
		for (const anchor of [...anchors, { old: oldEnd, new: newEnd }]) {
			parts.push({ oldStart: from.old, oldEnd: anchor.old, newStart: from.new, newEnd: anchor.new });
			from = anchor;
		}
	}
	return toChanges(matched, b.length);
}

function toChanges(matched: Int32Array, newLength: number): Change[] {
	const changes: Change[] = [];
	let newStart = 0;
	let oldStart = 0;
	for (let index = 0; index <= matched.length; index += 1) {
		const target = index === matched.length ? newLength : (matched[index] ?? -1);
		if (target < 0) continue;
		if (index > oldStart || target > newStart) changes.push({ oldStart, oldEnd: index, newStart, newEnd: target });
		oldStart = index + 1;
		newStart = target + 1;
	}
	return changes;
}

/** Finds the words that occur once in both parts, in the longest order that both have. */
function findAnchors(
	a: Int32Array,
	b: Int32Array,
	{ oldStart, oldEnd, newStart, newEnd }: Change,
	size: number,
): { old: number; new: number }[] {
	const places = new Map<number, { old: number; new: number }>();
	const [REPEATED, NONE] = [-2, -1];
	for (let index = oldStart; index < oldEnd; index += 1) {
		const id = a[index] ?? size;
		places.set(id, { old: places.has(id) ? REPEATED : index, new: NONE });
	}
	for (let index = newStart; index < newEnd; index += 1) {
		const place = places.get(b[index] ?? size);
		if (place) place.new = place.new === NONE ? index : REPEATED;
	}
	const unique = [...places.values()]
		.filter((place) => place.old >= 0 && place.new >= 0)
		.sort((one, other) => one.old - other.old);
	return longestIncreasing(unique);
}

/** Returns the longest part of a list whose `new` ascends: https://en.wikipedia.org/wiki/Longest_increasing_subsequence */
function longestIncreasing<Item extends { new: number }>(items: readonly Item[]): Item[] {
	const ends: number[] = [];
	const previous = new Int32Array(items.length).fill(-1);
	for (const [index, item] of items.entries()) {
		let [low, high] = [0, ends.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((items[ends[middle] ?? 0]?.new ?? 0) < item.new) low = middle + 1;
			else high = middle;
		}
		previous[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
		ends[low] = index;
	}
	const found: Item[] = [];
	for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) found.push(items[index] as Item);
	return found.reverse();
}

/** Matches two parts by the algorithm of https://doi.org/10.1007/BF01840446, up to a number of differences. */
function matchExactly(a: Int32Array, b: Int32Array, part: Change, matched: Int32Array): void {
	// Words that the other side doesn't have at all would each cost a step.
	const known = new Set(b.subarray(part.newStart, part.newEnd));
	const old = indexes(part.oldStart, part.oldEnd).filter((index) => known.has(a[index] ?? -1));
	const present = new Set(old.map((index) => a[index]));
	const now = indexes(part.newStart, part.newEnd).filter((index) => present.has(b[index] ?? -1));
	const [n, m] = [old.length, now.length];
	const isSame = (x: number, y: number) => a[old[x] ?? 0] === b[now[y] ?? 0];
	const limit = Math.min(n + m, MAX_STEPS);
	const offset = limit + 1;
	let furthest: Int32Array = new Int32Array(2 * limit + 3);
	const history: Int32Array[] = [];
	for (let step = 0; step <= limit; step += 1) {
		history.push(furthest.slice());
		for (let k = -step; k <= step; k += 2) {
			const isDown = k === -step || (k !== step && (furthest[offset + k - 1] ?? 0) < (furthest[offset + k + 1] ?? 0));
			let x = isDown ? (furthest[offset + k + 1] ?? 0) : (furthest[offset + k - 1] ?? 0) + 1;
			while (x < n && x - k < m && isSame(x, x - k)) x += 1;
			furthest[offset + k] = x;
			if (x < n || x - k < m) continue;
			let [endX, endY] = [n, m];
			for (let back = step; back >= 0; back -= 1) {
				furthest = history[back] ?? furthest;
				const diagonal = endX - endY;
				const wasDown =
					diagonal === -back ||
					(diagonal !== back && (furthest[offset + diagonal - 1] ?? 0) < (furthest[offset + diagonal + 1] ?? 0));
				const from = wasDown ? diagonal + 1 : diagonal - 1;
				const startX = back === 0 ? 0 : (furthest[offset + from] ?? 0);
				const startY = startX - (back === 0 ? 0 : from);
				while (endX > startX && endY > startY && isSame(endX - 1, endY - 1))
					matched[old[--endX] ?? 0] = now[--endY] ?? 0;
				[endX, endY] = [startX, startY];
			}
			return;
		}
	}
}

function indexes(start: number, end: number): number[] {
	return Array.from({ length: end - start }, (_, index) => start + index);
}
