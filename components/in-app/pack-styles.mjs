// Makes the stylesheets of blogs inside apps, for `npm pack` and for installations from Git.
import { writeFile } from "node:fs/promises";
import { createStylesheet } from "./body-styles.mjs";

for (const [name, isLayered] of /** @type {const} */ ([
	["blog", true],
	["blog-unlayered", false],
])) {
	await writeFile(
		`dist/${name}.css`,
		createStylesheet(process.cwd(), (file) => `../${file}`, { isLayered }),
	);
}
// Without it, Turbopack takes the configuration in the folder above for the stylesheet in an app that has none, and an app of pnpm lacks its plugin.
await writeFile("dist/postcss.config.json", '{ "plugins": {} }\n');
