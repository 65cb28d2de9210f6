import assert from "node:assert/strict";
import { test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { planTheme } from "./plan-theme";

const NAMES = ["background", "foreground", "muted", "muted-foreground", "border", "primary"];
const CSS = `@import "tailwindcss";\n:root { ${NAMES.map((name) => `--${name}: red;`).join(" ")} }\n`;
const components = (css: string) => JSON.stringify({ tailwind: { css } });

test("an app with shadcn gets a theme of the blog with its colors", () => {
	const appDir = createTemporaryFolder({
		"components.json": components("src/app/globals.css"),
		"src/app/globals.css": CSS,
	});
	const [theme, ...others] = planTheme(appDir, "blog");
	assert.equal(theme?.file, "blog/theme.css");
	assert.match(theme.after, /^@import "\.\.\/src\/app\/globals\.css";$/m);
	assert.match(theme.after, /^\t--quire-muted: var\(--muted-foreground\);$/m);
	assert.deepEqual(others, []);
});

for (const [title, files] of [
	["that isn't of shadcn", { "app/globals.css": CSS }],
	[
		"with an older Tailwind",
		{ "components.json": components("a.css"), "a.css": CSS.replace("@import", "@tailwind base; @x") },
	],
	["without the variables", { "components.json": components("a.css"), "a.css": '@import "tailwindcss";\n' }],
	["whose styles are elsewhere", { "components.json": components("../ui/a.css") }],
	["whose blog has a theme", { "components.json": components("a.css"), "a.css": CSS, "blog/theme.css": "" }],
] as const) {
	test(`an app ${title} gets no theme`, () => assert.deepEqual(planTheme(createTemporaryFolder(files), "blog"), []));
}
