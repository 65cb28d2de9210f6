import assert from "node:assert/strict";
import { test } from "node:test";
import { readScript } from "./read-script";

for (const [source, expected] of Object.entries({
	"export default { a: x ?? 'a', b: x === 1 ? 1 : 2, c: () => 'c', d: [...x, 4] }": { a: "a", b: 2, c: "c", d: [4] },
	"export default { a: 'b', 'c-d': `e${1}`, ['f']: [1, ...[2, 3]] }": { a: "b", "c-d": "e1", f: [1, 2, 3] },
	"const x = { a: 1 };\nconst y = { ...x, b: x.a };\nmodule.exports = y;": { a: 1, b: 1 },
	"export default { a: process.env.A ?? 'x', b: process.env.NODE_ENV === 'production' ? 1 : 2 }": { a: "x", b: 1 },
	"export default { a: isThere() ? 'x' : 'y', b: fs.readFileSync('/etc/passwd'), c: !0 }": {
		a: "y",
		b: undefined,
		c: true,
	},
	"const make = () => ({ a: 1 });\nexport default make();": { a: 1 },
	"export default withThis(withThat({ a: 1 }))": { a: 1 },
	"const a = b, b = a;\nexport default { a }": { a: undefined },
	"const a = [1];\nexport default { a: a.constructor.constructor('return process')() }": { a: undefined },
	"const config: Config = { a: <string>'b' } as const;\nexport default config satisfies Config;": { a: "b" },
} as const)) {
	test(`reads ${source}`, () => assert.deepEqual(readScript(source, "a.ts")?.defaultExport, expected));
}

test("doesn't run a script", () => {
	const file = readScript(
		"globalThis.ran = true;\nexport default (() => { globalThis.ran = true; return { a: 1 }; })();",
		"a.mjs",
	);
	assert.ok(file);
	assert.equal("ran" in globalThis, false);
});

test("reads nothing from invalid scripts", () => {
	assert.equal(readScript("export default {", "a.ts"), undefined);
	assert.equal(readScript("title: x", "a.js")?.defaultExport, undefined);
});

test("limits the work for a hostile script", () => {
	const lines = [
		"const a0 = ['x'];",
		...Array.from({ length: 60 }, (_, i) => `const a${i + 1} = [...a${i}, ...a${i}];`),
	];
	assert.ok(readScript(`${lines.join("\n")}\nexport default a60;`, "a.js"));
});
