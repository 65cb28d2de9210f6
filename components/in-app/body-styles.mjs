// The styles of post bodies in an app: those of the blog itself, with names that no app has.
import { readFileSync } from "node:fs";
import path from "node:path";
import { Features, transform } from "lightningcss";

/** @import { Selector, SelectorComponent } from "lightningcss" */

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

/**
 * Follows the tags of selectors, so that their rules leave out the elements of the app's components in a body, which have classes of the app. Elements
 * of posts have none, or one with the prefix (`lib/blog/app-data/body-tree.ts`).
 * @type {SelectorComponent}
 */
const NOT_OF_APP = {
	type: "pseudo-class",
	kind: "where",
	selectors: [
		[{ type: "pseudo-class", kind: "not", selectors: [[{ type: "attribute", name: "class" }]] }],
		[{ type: "attribute", name: "class", operation: { operator: "substring", value: PREFIX } }],
	],
};

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
	const { code } = transform({
		filename: "blog.css",
		code: Buffer.from(`@layer quire {\n${body}\n${read(OWN_FILE)}\n}`),
		minify: true,
		visitor: { Selector: leaveOutApp },
	});
	return code.toString();
}

/**
 * @param {Selector} selector
 * @returns {Selector}
 */
function leaveOutApp(selector) {
	const start = selector.findLastIndex(({ type }) => type === "combinator") + 1;
	const subject = selector.slice(start);
	if (!subject.some(hasTag)) return selector;
	const end = subject.findIndex(({ type }) => type === "pseudo-element");
	const at = end === -1 ? selector.length : start + end;
	return [...selector.slice(0, at), NOT_OF_APP, ...selector.slice(at)];
}

/**
 * Tells whether a part of a selector names the tag of its element.
 * @param {SelectorComponent} part
 * @returns {boolean}
 */
function hasTag(part) {
	if (part.type === "type") return true;
	if (part.type !== "pseudo-class" || (part.kind !== "is" && part.kind !== "where")) return false;
	return part.selectors.some((selector) =>
		selector.slice(selector.findLastIndex(({ type }) => type === "combinator") + 1).some(hasTag),
	);
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
