import assert from "node:assert/strict";
import { test } from "node:test";
import { Progress } from "./progress";

/** Advances by one item every `step` milliseconds; returns the output. */
function show(total: number, step: number, isTerminal: boolean): string[] {
	const written: string[] = [];
	let time = 0;
	const stream = { isTerminal, write: (text: string) => written.push(text) };
	const progress = new Progress("Compiling posts", total, stream, () => time);
	for (let index = 0; index < total; index += 1) {
		time += step;
		progress.advance();
	}
	progress.end();
	return written;
}

test("draws a bar on a terminal, and removes it at the end", () => {
	assert.deepEqual(show(4, 60, true), [
		"\r\u001b[KCompiling posts ████████████░░░░░░░░░░░░ 2 of 4",
		"\r\u001b[KCompiling posts ████████████████████████ 4 of 4",
		"\r\u001b[K",
	]);
});

test("writes a line into a log from time to time, and none for a short step", () => {
	assert.deepEqual(show(10, 2500, false), ["Compiling posts: 4 of 10\n", "Compiling posts: 8 of 10\n"]);
	assert.deepEqual(show(10, 100, false), []);
});
