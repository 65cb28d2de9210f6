// The styles of post bodies in an app: those of the blog itself, with names that no app has.
import { readFileSync } from "node:fs";
import path from "node:path";
import { Features, transform } from "lightningcss";

/** @import { Selector } from "lightningcss" */

/** The file that imports the styles of the blog. */
const ALL = "app/styles/layers.css";
/** Those of them that aren't for bodies. */
const OF_PAGES = ["grid", "header", "lists", "toc", "transitions"].map((name) => `app/styles/${name}.css`);
/** The styles of the pages in an app, and the tokens that those of bodies use. */
const OWN_FILE = "components/in-app/blog.css";

const PREFIX = "quire-";

/** Matches the start of the name of a design token. Others are used in the styles of single elements too, such as in diagrams. */
const TOKEN = /--(?=(?:(?:color|text|font|spacing|container)-\w|line\b))/g;

const FONT = /@font-face\s*\{[^}]*\}/g;

/** Classes by which scripts find elements, or that services add. */
const KEPT = new Set(["enlarge"]);

/**
 * Lists the files with the styles of bodies.
 * @param {string} engineDir
 */
function listFiles(engineDir) {
	const text = readFileSync(path.join(/* turbopackIgnore: true */ engineDir, ALL), "utf8");
	const imports = [...text.matchAll(/^@import "([^"]+)" layer\(components\);/gm)];
	return imports
		.map(([, name = ""]) => path.posix.join(path.posix.dirname(ALL), name))
		.filter((file) => !OF_PAGES.includes(file));
}

/**
 * Returns a function that turns the name of a class of the blog into that in an app. Others are those of an author, for the styles of the app.
 * @param {string} engineDir
 * @returns {(name: string) => string}
 */
export function createClassNames(engineDir) {
	const css = listFiles(engineDir)
		.map((file) => readFileSync(path.join(/* turbopackIgnore: true */ engineDir, file), "utf8"))
		.join("");
	const names = new Set(
		[...css.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(/\.([a-z][\w-]*)(?![^{}]*;)/g)].map(([, name = ""]) => name),
	);
	return (name) => (names.has(name) ? PREFIX + name + (KEPT.has(name) ? ` ${name}` : "") : name);
}

/**
 * Makes the stylesheet of a blog inside an app, in a cascade layer. `toUrl` returns the URL of a file of the engine in it.
 * @param {string} engineDir
 * @param {(file: string) => string} toUrl
 */
export function createStylesheet(engineDir, toUrl) {
	const read = (/** @type {string} */ file) =>
		readFileSync(path.join(/* turbopackIgnore: true */ engineDir, file), "utf8").replace(
			/url\("\.\/([^"]+)"\)/g,
			(_, name) => `url("${toUrl(path.posix.join(path.posix.dirname(file), name))}")`,
		);
	const body = rename(listFiles(engineDir).map(read).join("\n"));
	return `@layer quire {\n${body}\n${read(OWN_FILE)}\n}\n`;
}

/**
 * Gives classes and tokens the prefix, and limits all rules to bodies.
 * @param {string} css
 */
function rename(css) {
	const fonts = css.match(FONT) ?? [];
	const nested = `.prose {\n${css.replace(FONT, "").replaceAll(".prose", "&")}\n}`;
	const { code } = transform({
		filename: "body.css",
		code: Buffer.from(fonts.join("\n") + nested.replace(TOKEN, `--${PREFIX}`)),
		minify: true,
		include: Features.Nesting,
		visitor: { Selector: renameClasses },
	});
	return code.toString();
}

/**
 * Gives the classes in a selector the prefix, also those in `:is()` and the like.
 * @param {Selector} selector
 * @returns {Selector}
 */
function renameClasses(selector) {
	return selector.map((part) => {
		if (part.type === "class") return { ...part, name: PREFIX + part.name };
		const { selectors } = /** @type {{ selectors?: Selector[] }} */ (part);
		return selectors ? /** @type {typeof part} */ ({ ...part, selectors: selectors.map(renameClasses) }) : part;
	});
}
