import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { show } from "@/lib/utils/show.support";
import { readTheme } from "./read-theme";

const readTokens = async () => "@theme { --*: initial; --color-accent: red; --color-ink: black; --text-xl: 2rem; }";

async function read(files: Record<string, string>) {
	const theme = await readTheme({
		read: async (file) => files[file],
		isFile: async (file) => Object.hasOwn(files, file),
		readTokens,
	});
	assert.ok(theme);
	const diagnostics = show(theme.diagnostics, "file:line:column message");
	return { ...theme, css: theme.css.replace(/\s+/g, " ").trim(), diagnostics };
}

describe("a theme", () => {
	test("is missing without its file", async () => {
		assert.equal(await readTheme({ read: async () => undefined, isFile: async () => false, readTokens }), undefined);
	});

	test("keeps valid styles, and directives of Tailwind", async () => {
		const { css, diagnostics } = await read({
			"theme.css": "@theme { --color-sea: navy }\n@utility box { color: red }\n.a { @apply mt-4; & > b { top: 0 } }\n",
		});
		assert.equal(css, "@theme { --color-sea: navy } @utility box { color: red } .a { @apply mt-4; & > b { top: 0; } }");
		assert.deepEqual(diagnostics, []);
	});

	test("leaves out an invalid declaration, and reports it with its position", async () => {
		const { css, diagnostics } = await read({ "theme.css": ".a { color: red }\n.b {\n\tcolor red;\n\ttop: 0;\n}\n" });
		assert.equal(css, ".a { color: red; } .b { top: 0; }");
		assert.deepEqual(diagnostics, ["theme.css:3:7 This isn't valid CSS and is left out: unexpected `red`."]);
	});

	test("keeps the rules around braces without a counterpart", async () => {
		const { css, diagnostics } = await read({ "theme.css": ".a { color: red } }\n.b { top: 0 }\n.c { top: 1px;\n" });
		assert.equal(css, ".a { color: red; } .b { top: 0; } .c { top: 1px; }");
		assert.deepEqual(diagnostics, [
			"theme.css:1:19 This brace closes nothing and is ignored.",
			"theme.css:3:4 This brace isn't closed.",
		]);
	});

	test("includes imported files of the content folder, once", async () => {
		const { css, files } = await read({
			"theme.css": '@import "./css/a.css";\n@import "css/b.css";\n.c { top: 0 }\n',
			"css/a.css": '@import "b.css";\n.a { top: 0 }\n',
			"css/b.css": ".b { top: 0 }\n",
		});
		assert.equal(css, ".b { top: 0; } .a { top: 0; } .c { top: 0; }");
		assert.deepEqual(files, ["theme.css", "css/a.css", "css/b.css"]);
	});

	test("has the tokens of an app's main stylesheet, and not its rules", async () => {
		const { css, diagnostics } = await read({
			"theme.css": '@import "../app/a.css";\n:root { --quire-accent: var(--brand); --color-ink: navy }\n',
			"../app/a.css": `@import "tailwindcss";
@plugin "x";
@custom-variant dark (&:is(.dark *));
@theme inline { --color-accent: var(--accent); --color-accent-foreground: var(--brand); --color-ink: var(--brand); --font-sans: var(--font-geist); --font-mono: var(--font-mono); --radius-lg: var(--radius); @keyframes a { to { top: 0 } } }
:root { --accent: white; --brand: red; color: red }
@layer base { :root { --radius: 1rem } * { @apply mt-1 } }
@utility box { top: 0 }
.dark { --brand: pink }
@layer base { body { @apply bg-ink } }
p { color: red }
`,
		});
		assert.equal(
			css,
			"@custom-variant dark (&:is(.dark *)); @theme inline { --background-color-accent: var(--accent); --color-accent-foreground: var(--brand); --color-ink: var(--brand); --radius-lg: var(--radius); @keyframes a { to { top: 0 } } } :root { --accent: white; --brand: red; } @layer base { :root { --radius: 1rem; } } @utility box { top: 0 } .dark { --brand: pink; } :root { --color-accent: var(--brand); --color-ink: navy; }",
		);
		assert.deepEqual(diagnostics, []);
	});

	test("reports imports from other servers, with advice, and missing files", async () => {
		const { css, diagnostics } = await read({
			"theme.css": '@import url("https://fonts.example/a.css");\n@import "../b.css";\n.c { top: 0 }\n',
		});
		assert.equal(css, ".c { top: 0; }");
		assert.deepEqual(diagnostics, [
			"theme.css:1:1 `https://fonts.example/a.css` isn't imported, because pages load nothing from other servers. Copy the styles into a file beside this one, and fonts into `public/fonts/`.",
			"theme.css:2:1 No file `../b.css` in the content folder. Add it, or remove the `@import`.",
		]);
	});

	test("finds its files in `public/`, and reports the others", async () => {
		const { css, diagnostics } = await read({
			"theme.css":
				'.a { background: url("/a.png") }\n.b { background: url(public/a.png) }\n.c { background: url("/c.png") }\n.d { background: url(d.png) }\n.e { background: url(https://e.example/e.png) }\n',
			"public/a.png": "",
		});
		assert.match(css, /^\.a, \.b \{ background: url\("\/a.png"\); \}/);
		assert.deepEqual(diagnostics, [
			"theme.css:3:18 No file `public/c.png`. Add it or fix the URL.",
			'theme.css:4:18 `d.png` isn\'t in `public/`. Move the file there, and write `url("/name")`.',
			"theme.css:5:18 `https://e.example/e.png` isn't loaded, because pages load nothing from other servers. Copy the file into `public/`.",
		]);
	});

	test("finds files whose names are percent-encoded, and reports URLs with a wrong encoding", async () => {
		const { diagnostics } = await read({
			"theme.css": '.a { background: url("/a%20%23.png?b") }\n.b { background: url("/50%.png") }\n',
			"public/a #.png": "",
		});
		assert.deepEqual(diagnostics, ["theme.css:2:18 No file `public/50%.png`. Add it or fix the URL."]);
	});

	for (const [name, styles, expected] of [
		[
			"a token",
			":root { --color-ink: red; --color-acent: red }",
			["1:27 The blog has no token `--color-acent`. Did you mean `--color-accent`?"],
		],
		[
			"a token that is used",
			"a {\n\tcolor: var( --colour-ink );\n}",
			["2:14 The blog has no token `--colour-ink`. Did you mean `--color-ink`?"],
		],
		[
			"properties",
			"a:hover { colr: red; b:focus & { MARGIN-LEF: 0 } }",
			[
				"1:11 CSS has no property `colr`. Did you mean `color`?",
				"1:34 CSS has no property `MARGIN-LEF`. Did you mean `margin-left`?",
			],
		],
		[
			"a property in a directive of Tailwind",
			"@utility box {\n\tbackgroud-color: red }",
			["2:2 CSS has no property `backgroud-color`. Did you mean `background-color`?"],
		],
	] as const) {
		test(`reports the misspelt name of ${name}`, async () => {
			const { diagnostics } = await read({ "theme.css": styles });
			assert.deepEqual(
				diagnostics,
				expected.map((one) => `theme.css:${one}`),
			);
		});
	}

	test("reports no names of the owner's or of browsers, and none in comments, strings and selectors", async () => {
		const styles = [
			":root { --color-accents: red; --brand: red; --_color-ink: red; --color-ink-2: red }",
			"a { color: var(--color-accents); border-color: var(--color-link); -webkit-colr: red; text-box: trim-both; x: 1px }",
			"@theme { --color-link: red; --text-xxl: 3rem }",
			"/* a { colr: red; } */ a::before { content: '; colr: red;'; background: url(data:image/svg+xml;colr:a) }",
			"colr:hover { & colr:focus { top: 0 } } @supports (colr: red) { a { top: 0 } }",
			"@font-face { font-family: A; src: local(A); size-adjust: 90% } @page { page-orientation: upright }",
		];
		const { diagnostics } = await read({ "theme.css": '@import "a.css";', "a.css": styles.join("\n") });
		assert.deepEqual(diagnostics, []);
	});

	test("knows the properties of `:root`", async () => {
		const { rootProperties } = await read({
			"theme.css":
				":root { --spacing: 0.5rem; color: red; --font-serif: a, b }\n@media print { :root { --ratio: 2 } }\n.b { --line: 1rem }\n",
		});
		assert.equal([...rootProperties].join("; "), "--spacing,.5rem; --font-serif,a, b");
	});

	test("knows the properties of every rule for `:root`, but not of those in conditions", async () => {
		const { rootProperties } = await read({
			"theme.css":
				'@import "b.css";\n@source "c";\n:root { --a: 1; &:hover { --b: 2 } }\n@media print { p { top: 0 } :root { --c: 3 } }\n@variant dark {\n:root {\n--d: 4\n}\n}\n',
			"b.css": ":root { --e: 5 }\n",
		});
		assert.deepEqual(Object.fromEntries(rootProperties), { "--a": "1", "--e": "5" });
	});
});
