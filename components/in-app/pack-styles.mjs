// Makes the stylesheet of blogs inside apps, for `npm pack` and for installations from Git.
import { writeFile } from "node:fs/promises";
import { createStylesheet } from "./body-styles.mjs";

await writeFile(
	"dist/blog.css",
	createStylesheet(process.cwd(), (file) => `../${file}`),
);
