import assert from "node:assert/strict";
import { test } from "node:test";
import { fromMarkdown } from "mdast-util-from-markdown";
import { EditMap } from "micromark-util-edit-map";
import { applyEditsFromFirst } from "./parser-edits";

type Events = Parameters<EditMap["consume"]>[0];

/** Applies edits to ten numbers by the present method. */
function edit(edits: readonly (readonly [at: number, remove: number, add: readonly string[]])[]): unknown[] {
	const map = new EditMap();
	for (const [at, remove, add] of edits) map.add(at, remove, [...add] as unknown as Events);
	const events: unknown[] = Array.from({ length: 10 }, (_, index) => index);
	map.consume(events as unknown as Events);
	return events;
}

const CASES = [
	[],
	[[3, 0, ["a"]]],
	[[8, 2, []]],
	[[0, 1, ["a", "b"]]],
	[[10, 0, ["a"]]],
	[
		[6, 2, ["c"]],
		[2, 3, []],
		[2, 0, ["a", "b"]],
	],
	[
		[5, 0, ["a"]],
		[8, 2, []],
	],
] as const;

test("changes events as the parser's own method does", () => {
	const expected = CASES.map(edit);
	applyEditsFromFirst();
	assert.deepEqual(CASES.map(edit), expected);
});

/** Counts the events that are moved while a text is parsed. */
function countMoved(text: string): number {
	const { consume } = EditMap.prototype;
	let moved = 0;
	EditMap.prototype.consume = function (events) {
		const splice = (start: number) => {
			moved += events.length - start;
			return Array.prototype.splice.apply(events, [start, events.length]);
		};
		consume.call(this, Object.defineProperty(events, "splice", { value: splice, configurable: true }));
		Reflect.deleteProperty(events, "splice");
	};
	fromMarkdown(text);
	EditMap.prototype.consume = consume;
	return moved;
}

test("twice the text takes the parser not much more than twice the work", () => {
	applyEditsFromFirst();
	const [once, twice] = [countMoved("> a\n\n".repeat(200)), countMoved("> a\n\n".repeat(400))];
	assert.ok(once > 0 && twice < once * 3, `${once} and ${twice} events were moved`);
});
