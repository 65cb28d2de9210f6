import assert from "node:assert/strict";
import { test } from "node:test";
import { createClassNames, createStylesheet } from "./body-styles.mjs";

const create = (isLayered: boolean) => createStylesheet(process.cwd(), (file) => `../${file}`, { isLayered });
const css = create(true);

test("every rule is about classes or tokens of the blog", () => {
	const rules = css.replace(/^@layer [\w,]+;/, "");
	assert.match(rules, /^@layer quire\{/);
	const selectors = rules.match(/[^{}]+(?=\{)/g) ?? [];
	const others = selectors
		.map((selector) => selector.replace(/\/\*[\s\S]*?\*\//g, "").trim())
		.filter((selector) => selector !== "" && !selector.startsWith("@") && !selector.includes(".quire"));
	assert.ok(selectors.length > 100);
	assert.deepEqual(others, []);
});

test("resets of Tailwind lose, also if the stylesheet of the app comes later", () => {
	const names = [...css.matchAll(/@layer ([\w, ]+)/g)].flatMap(([, list = ""]) => list.split(/, ?/));
	assert.deepEqual([...new Set(names)], ["theme", "base", "quire"]);
});

test("for an app whose resets have no layer, the same rules have none either", () => {
	const withoutLayers = css.replace(/^@layer [\w,]+;@layer quire\{/, "").replace(/\}$/, "");
	assert.equal(create(false), withoutLayers);
});

test("classes and tokens have the prefix, once", () => {
	assert.match(css, /\.quire-callout\b/);
	assert.deepEqual(css.match(/quire-quire|\.(?:callout|code|line)\b|var\(--(?:color|text|line)\b/g), null);
	const used = new Set([...css.matchAll(/var\((--quire-[\w-]+)/g)].map(([, name = ""]) => name));
	const missing = [...used].filter((name) => !css.includes(`${name}:`) && !OPTIONAL.has(name));
	assert.deepEqual(missing, []);
});

test("rules for tags leave out the elements of the app's components, which have classes of the app", () => {
	const notOfApp = ":where(:not([class]),[class*=quire-])";
	for (const tags of ["h2", "summary", "table", ":is(img,video,iframe,svg)"]) {
		assert.ok(css.includes(`.quire-prose ${tags}${notOfApp}{`), tags);
	}
	assert.ok(css.includes(`.quire a:hover${notOfApp}{`));
	assert.ok(css.includes(`.quire-prose li${notOfApp}::marker{`));
	assert.ok(css.includes(".quire-prose .quire-callout{"));
});

/** What an app may set. */
const OPTIONAL = new Set(
	["accent", "gutter", "measure", "muted", "paper", "rule", "tint", "wide"].map((name) => `--quire-${name}`),
);

test("the names of classes in bodies change, but not those of authors", () => {
	const toClass = createClassNames(process.cwd());
	const names = ["callout", "line", "grid", "own"].map((name) => toClass(name, false));
	assert.deepEqual(names, ["quire-callout", "quire-line", "grid", "own"]);
});

test("what features add has only classes with styles in an app", () => {
	const toClass = createClassNames(process.cwd());
	const names = ["ui", "meta", "search", "field", "callout", "mt-8", "grid"].map((name) => toClass(name, true));
	assert.deepEqual(names, ["quire-ui", "quire-meta", "quire-search", "quire-field", "quire-callout", "", ""]);
});
