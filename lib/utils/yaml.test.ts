import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { show } from "./show.support";
import { parseToml } from "./toml";
import { findExcessInYaml, parseYaml, suggestYamlRepairs } from "./yaml";

test("keeps scalars as written", () => {
	assert.deepEqual(parseYaml("a: 1.10\nb: no\nc: 2024-05-04\nd:\ne: [1, 'x']").value, {
		a: "1.10",
		b: "no",
		c: "2024-05-04",
		d: "",
		e: ["1", "x"],
	});
});
for (const [source, value, position] of [
	["a: 1\n__proto__: { b: 2 }", { a: "1" }, "2:1"],
	["a:\n  - __proto__: 1\n    c: 2", { a: [{ c: "2" }] }, "2:5"],
	['{ "__proto__": { "b": 2 }, "a": { "__proto__": 1 } }', { a: {} }, "1:3"],
	["a: &p\n  __proto__: 1\nb: { <<: *p }\nc: *p", { a: {}, b: {}, c: {} }, "2:3"],
	['"\\x5f_proto__": 1', {}, "1:1"],
	["__proto__ : b: c", {}, "1:1"],
] as const) {
	test(`leaves out the key of a prototype, and reports it once: ${JSON.stringify(source)}`, () => {
		const parsed = parseYaml(source);
		assert.deepEqual([parsed.value, parsed.errors], [value, []]);
		const found = parsed.corrections.filter(({ message }) => message.startsWith("`__proto__` is left out"));
		assert.deepEqual(show(found, "line:column"), [position]);
	});
}
test("finds the positions of keys, nested keys and list items", () => {
	const { positionOf } = parseYaml("a:\n  - b: 1\n    c: 2\n", 3);
	assert.deepEqual(positionOf(["a"]), { line: 3, column: 1 });
	assert.deepEqual(positionOf(["a", 0, "c"]), { line: 5, column: 5 });
	assert.deepEqual(positionOf(["a", 7]), { line: 3, column: 1 });
});
test("finds the positions of many keys in a time that grows with their number, and the last of equal ones", () => {
	const keys = Array.from({ length: 50_000 }, (_, index) => `k${index}`);
	const { positionOf } = parseYaml([...keys, "k0"].map((key) => `${key}: 1`).join("\n"));
	const lines = keys.map((key) => positionOf([key]).line);
	assert.deepEqual(lines, [50_001, ...keys.slice(1).map((_, index) => index + 2)]);
});
test("resolves anchors, aliases and merge keys", () => {
	assert.deepEqual(parseYaml("a: &x {p: 1}\nb: *x\nc:\n  <<: *x\n  q: 2").value, {
		a: { p: "1" },
		b: { p: "1" },
		c: { p: "1", q: "2" },
	});
});
for (const source of ["a: &a [*a]", "a: &a {b: *a}", "a: &a\n  b: &b [*a]", "a: &a\n- [x, *a]"]) {
	test(`reads the circular alias in ${JSON.stringify(source)} as text, with a correction`, () => {
		const { value, corrections } = parseYaml(source);
		assert.match(JSON.stringify(value), /\*a/);
		assert.match(corrections[0]?.message ?? "", /`\*a` refers to the list or mapping that it is part of/);
	});
}
test("reports an alias before its anchor", () => {
	const [correction] = parseYaml("a: *x\nb: &x 1").corrections;
	assert.match(correction?.message ?? "", /`\*x` refers to an anchor that does not exist/);
});
test("reads aliases that expand without bound as text", () => {
	const bomb = [
		"a: &a [x, x, x, x, x, x, x, x, x]",
		..."bcdef".split("").map((name, index) => {
			const before = "abcde"[index];
			return `${name}: &${name} [${Array(9).fill(`*${before}`).join(", ")}]`;
		}),
	].join("\n");
	const { value, corrections } = parseYaml(bomb);
	assert.equal(JSON.stringify(value).length < 1000, true);
	assert.equal(corrections.length, 6);
});

describe("reads", () => {
	for (const [source, value] of [
		['title: "One\ntwo"\ndate: x', { title: "One two", date: "x" }],
		["title: 'One\n\ntwo\nthree'\ndate: x", { title: "One\ntwo three", date: "x" }],
		["t: !ruby/object:Thing\n  a: b\nx: y", { t: { a: "b" }, x: "y" }],
		['{\n "a": "b",\n "c": [1, 2]\n}', { a: "b", c: ["1", "2"] }],
	] as const) {
		test(`${JSON.stringify(source)} like other parsers`, () => {
			const parsed = parseYaml(source);
			assert.deepEqual([parsed.value, parsed.errors, parsed.corrections], [value, [], []]);
		});
	}
	for (const [source, value, lines] of [
		["a:\n\t- b\n\t- c", { a: ["b", "c"] }, [2, 3]],
		["title: One: two\nx: y", { title: "One: two", x: "y" }, [1]],
		["title: @one", { title: "@one" }, [1]],
		["title: `one`", { title: "`one`" }, [1]],
		["title: *one* two", { title: "*one* two" }, [1]],
		["title: %one", { title: "%one" }, [1]],
		["title: - one", { title: "- one" }, [1]],
		["title: [One] two\nx: y", { title: "[One] two", x: "y" }, [1]],
		["title: 'It's one'\nx: y", { title: "It's one", x: "y" }, [1]],
		['title: "One" and two\nx: y', { title: 'One" and two', x: "y" }, [1]],
		['title: "One\nx: y', { title: "One", x: "y" }, [1]],
		['title: "One\nx: y\nz: "two"', { title: "One", x: "y", z: "two" }, [1]],
		['title: "\\d"', { title: "\\d" }, [1]],
		["tags: [a, b\nx: y", { tags: ["a", "b"], x: "y" }, [1]],
		["tags:\n  - a: b: c\n  - @d\nx: y", { tags: [{ a: "b: c" }, "@d"], x: "y" }, [2, 3]],
		["title:One\nx: y", { title: "One", x: "y" }, [1]],
		["text: >-\nOne\nx: y", { text: "One", x: "y" }, [2]],
	] as const) {
		test(`${JSON.stringify(source)} as it was meant, with a correction`, () => {
			const { value: actual, errors, corrections } = parseYaml(source);
			assert.deepEqual([actual, errors, corrections.map(({ line }) => line)], [value, [], lines]);
		});
	}
	for (const [source, expected] of [
		["title: One\n  date: x", [/^2 This line is indented, but/]],
		[
			"title: One: two\nurl: x\nfont: y\n  date: x",
			[/^1 .*needs quotes.*`title: "One: two"`/, /^4 This line is indented/],
		],
		["title One\ndate: x", [/^1 it is not of the form `key: value`$/]],
		["a:\n  - b: c\n d: e\nb: c\nb: d", [/^3 it is not indented as the lines around it$/]],
	] as const) {
		test(`one message for each mistake of ${JSON.stringify(source)}`, () => {
			const { corrections, errors } = parseYaml(source);
			const messages = [...corrections, ...errors].map(({ line, message }) => `${line} ${message}`);
			assert.equal(messages.length, expected.length, messages.join("\n"));
			for (const [index, pattern] of expected.entries()) assert.match(messages[index] ?? "", pattern);
		});
	}
	test("nothing that has no clear meaning", () => {
		for (const source of ["title: One\n  date: x", "a: [b\n  c: d", "tags:\n- a\n-b\nx: y"]) {
			const { value, errors } = parseYaml(source);
			assert.equal(value, undefined, source);
			assert.ok(errors.length > 0);
		}
	});
	test("a line with a correction that names its position and the right text", () => {
		const [correction] = parseYaml("a: b\ntitle: One: two", 5).corrections;
		assert.deepEqual([correction?.line, correction?.column], [6, 1]);
		assert.match(correction?.message ?? "", /`title: "One: two"`/);
	});
});

test("replaces half of a surrogate pair, which an escape can write", () => {
	assert.deepEqual(parseYaml('image: "a\\ud800.png"').value, { image: "a\uFFFD.png" });
});

const nested = (levels: number) => Array.from({ length: levels }, (_, level) => `${" ".repeat(level)}a:`).join("\n");

test("finds the place at which a source is nested too deeply", () => {
	assert.deepEqual(findExcessInYaml(`a: 1\nb: ${"[".repeat(200)}`)?.line, 2);
	assert.deepEqual(findExcessInYaml("- ".repeat(200)), findExcessInYaml("? ".repeat(200)));
	assert.equal(findExcessInYaml(nested(200))?.line, 101);
	assert.equal(findExcessInYaml(`a: ${"{a: ".repeat(200)}`)?.line, 1);
	assert.equal(findExcessInYaml(`a: b\nc${" ::".repeat(22_000)}`)?.line, 2);
});

test("finds the first of too many directives", () => {
	assert.equal(findExcessInYaml("\n%".repeat(30_000))?.line, 102);
	assert.equal(findExcessInYaml(`${"%a b\n".repeat(100)}---\na: b\n${"  %\n".repeat(200)}`), undefined);
});

test("accepts nesting that a site has", () => {
	const text = `\n${" ".repeat(300)}text [[[[`.repeat(200);
	for (const source of [
		nested(50),
		`a: ${"[".repeat(50)}${"]".repeat(50)}`,
		"- - a\n".repeat(500),
		"a:\n  - b:\n      c: [1]\n".repeat(500),
		`a: "${"[".repeat(500)}"`,
		`a: |${text}`,
		`# ${"- ".repeat(500)}`,
		`a: ${"- ".repeat(500)}`,
	]) {
		assert.equal(findExcessInYaml(source), undefined, source.slice(0, 40));
	}
});

// Recursion that deep ends the process when a regular expression is compiled at the end of the stack; no error can be caught.
describe("input that is nested 30,000 times has errors or is read as text, and ends no process", () => {
	for (const [name, parse] of [
		["[", () => parseYaml(`a: ${"[".repeat(30_000)}${"]".repeat(30_000)}`)],
		["{a: ", () => parseYaml("{a: ".repeat(30_000))],
		["- ", () => parseYaml("- ".repeat(30_000))],
		["? ", () => parseYaml("? ".repeat(30_000))],
		["TOML [", () => parseToml(`a = ${"[".repeat(30_000)}${"]".repeat(30_000)}`)],
		["TOML {a=", () => parseToml(`a = ${"{a=".repeat(30_000)}`)],
		["TOML a.", () => parseToml(`${"a.".repeat(20_000)}b = 1`)],
		["TOML [a.", () => parseToml(`[${"a.".repeat(20_000)}b]`)],
	] as const) {
		test(name, () => {
			const { errors, corrections, value } = parse();
			assert.ok(errors.length + corrections.length > 0);
			assert.doesNotThrow(() => JSON.stringify(value));
		});
	}
});

for (const [line, repaired] of [
	["a: @b", 'a: "@b"'],
	["- a b.c :@d", '- a b.c : "@d"'],
	["'a'\t: @b", "'a'\t: \"@b\""],
	["a\t : @b", 'a\t : "@b"'],
	["- @b", '- "@b"'],
	[`a${" ".repeat(1_000_000)}x`, `  a${" ".repeat(1_000_000)}x`],
] as const) {
	test(`repairs ${line.slice(0, 20)}`, () => assert.deepEqual(suggestYamlRepairs([line], 0).at(-1)?.lines, [repaired]));
}
