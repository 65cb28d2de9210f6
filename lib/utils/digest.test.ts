import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { digest } from "./digest";

describe("equal for the same content", () => {
	for (const make of [
		() => ({ a: 1, b: [undefined, null, "x"], c: { d: new Map([["k", new Set([1])]]) } }),
		() => new Date(5),
		() => new Uint8Array([1, 2]),
		() => "text",
		() => ({ label: () => "code" }),
	]) {
		test(String(make), () => assert.equal(digest(make()), digest(make())));
	}
});

describe("different for other content", () => {
	for (const [a, b] of [
		[{ a: 1 }, { a: "1" }],
		[{ a: undefined }, {}],
		[[1, 2], [12]],
		[["a,b"], ["a", "b"]],
		[[], {}],
		[new Map([["a", 1]]), new Map([["a", 2]])],
		[new Set(["a"]), ["a"]],
		[{ a: { b: 1 } }, { a: { b: 2 } }],
		[
			{ a: 1, b: 2 },
			{ b: 2, a: 1 },
		],
		[new Date(5), new Date(6)],
		[new Uint8Array([1]), new Uint8Array([2])],
		[null, undefined],
	]) {
		test(JSON.stringify([a, b]), () => assert.notEqual(digest(a), digest(b)));
	}
});

test("digests an object that contains itself", () => {
	const make = (title: string) => {
		const value: Record<string, unknown> = { title };
		value.self = value;
		return value;
	};
	assert.equal(digest(make("a")), digest(make("a")));
	assert.notEqual(digest(make("a")), digest(make("b")));
});

test("throws for an instance of a class", () => {
	class Library {}
	assert.throws(() => digest({ images: new Library() }), /Library/);
});
