import { countWords } from "@/packages/prove/src/compare/words";
import type { Block, Heading, ImageUse, Link, Page } from "@/packages/prove/src/model";
import { readCode } from "./code";
import { findContentRoot } from "./content-root";
import { findImageSource, isTiny } from "./image-source";
import { readMetadata } from "./metadata";
import { isAround, isInvisible } from "./skipped";
import {
	attribute,
	childrenOf,
	collapse,
	type Element,
	findAll,
	findFirst,
	isElement,
	type Node,
	parseHtml,
	textOf,
	UnreadablePage,
} from "./tree";

/** The most links of a page. */
const MAX_LINKS = 20_000;

const BLOCKS = new Set(
	"address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
		" ",
	),
);

/** Formulas, as their source and as their elements; what a reader sees of both is not comparable word by word. */
const FORMULA_SOURCE = /\$\$[^$]+\$\$|\\\[[\s\S]+?\\\]|\\\([\s\S]+?\\\)/g;

interface State {
	blocks: Block[];
	headings: Heading[];
	codes: string[];
	tables: string[][][];
	images: ImageUse[];
	links: Link[];
	formulas: number;
	root: Element;
	/** The text of the block that is being read, and how much of it is in links. */
	text: string;
	linked: number;
}

interface Place {
	isContent: boolean;
	isInRoot: boolean;
	isInLink: boolean;
	/** Whether it is in the header of the content, with title, date and authors. */
	isInHeader: boolean;
}

/** The most words of a line in a header that is about the page, such as the name and profession of an author. */
const HEADER_LINE = 12;

/** Reads a page. `url` is its own, with which relative addresses are resolved. Throws an `UnreadablePage`. */
export function readPage(source: string, url: string): Omit<Page, "path" | "isList"> & { base: string } {
	const html = parseHtml(source);
	const root = findContentRoot(html);
	const metadata = readMetadata(html, root);
	const state: State = {
		blocks: [],
		headings: [],
		codes: [],
		tables: [],
		images: [],
		links: [],
		formulas: 0,
		root,
		text: "",
		linked: 0,
	};
	const body = findFirst(html, ({ tagName }) => tagName === "body") ?? html;
	const isRoot = body === root;
	const place: Place = { isContent: isRoot, isInRoot: isRoot, isInLink: false, isInHeader: false };
	read(body, place, state);
	endBlock(state, place);
	const base = findFirst(html, ({ tagName }) => tagName === "base");
	const href = base ? attribute(base, "href") : "";
	// Parts of a text keep the whole of it in memory; these are texts of their own.
	return structuredClone({
		metadata,
		blocks: state.blocks,
		headings: state.headings,
		codes: state.codes,
		tables: state.tables,
		images: state.images,
		links: state.links,
		formulas: state.formulas,
		ids: findAll(html, () => true).flatMap((one) =>
			[attribute(one, "id"), one.tagName === "a" ? attribute(one, "name") : ""].filter(Boolean),
		),
		base: href && URL.canParse(href, url) ? new URL(href, url).href : url,
	});
}

function read(node: Node, place: Place, state: State): void {
	if (node.nodeName === "#text") {
		const { value } = node as unknown as { value: string };
		state.text += value;
		if (place.isInLink) state.linked += value.length;
		return;
	}
	if (!isElement(node)) return;
	const { tagName } = node;
	if (tagName === "script" && /^math\/tex/.test(attribute(node, "type"))) state.formulas += 1;
	if (isInvisible(node)) readImages(node, place, state);
	else readElement(node, place, state);
}

function readElement(node: Element, place: Place, state: State): void {
	const { tagName } = node;
	const isInRoot = place.isInRoot || node === state.root;
	const isContent = (place.isContent || node === state.root) && !isAround(node, isInRoot);
	const isHeader =
		tagName === "header" && isInRoot && findFirst(node, (one) => /^h[12]$/.test(one.tagName)) !== undefined;
	const inner: Place = { isContent, isInRoot, isInLink: place.isInLink, isInHeader: place.isInHeader || isHeader };
	if (isContent && isCodeFrame(node)) readCodeFrame(node, place, state);
	else if (tagName === "math" || /(?:^|\s)katex(?:-display)?(?:\s|$)/.test(attribute(node, "class"))) {
		state.formulas += 1;
		state.text += " ";
	} else if (tagName === "br") state.text += " ";
	else if (tagName === "img") readImage(node, inner, state);
	else if (tagName === "a") readLink(node, inner, state);
	else if (!BLOCKS.has(tagName)) readChildren(node, inner, state);
	else {
		endBlock(state, place);
		readBlock(node, inner, state);
		endBlock(state, inner);
	}
}

function readBlock(node: Element, place: Place, state: State): void {
	const { tagName } = node;
	if (/^h[1-6]$/.test(tagName)) readHeading(node, place, state);
	else if (tagName === "table" && place.isContent && isData(node)) readTable(node, place, state);
	else if (tagName !== "pre") readChildren(node, place, state);
	else if (place.isContent) readPre(node, state);
}

function readChildren(node: Node, place: Place, state: State): void {
	for (const child of childrenOf(node)) read(child, place, state);
}

function endBlock(state: State, { isContent, isInHeader }: Pick<Place, "isContent" | "isInHeader">): void {
	const formulas = state.text.match(FORMULA_SOURCE) ?? [];
	state.formulas += formulas.length;
	const text = collapse(formulas.length > 0 ? state.text.replace(FORMULA_SOURCE, " ") : state.text);
	const isLink = state.linked >= text.replace(/[\s·|,•/]/g, "").length && state.linked > 0;
	const isLine = isInHeader && countWords(text) <= HEADER_LINE;
	if (text !== "")
		state.blocks.push({ text, isContent: isContent && !isLine, isLink, heading: state.headings.length - 1 });
	state.text = "";
	state.linked = 0;
}

function readLink(node: Element, place: Place, state: State): void {
	const href = attribute(node, "href").trim();
	const text = collapse(textOf(node));
	// A symbol that links to the heading beside it.
	const isAnchor = href.startsWith("#") && !/[\p{L}\p{N}]/u.test(text);
	if (href !== "") {
		if (state.links.length >= MAX_LINKS) throw new UnreadablePage(`it has more than ${MAX_LINKS} links`);
		const [target = "", fragment = ""] = href.split(/#(.*)/s);
		state.links.push({ target, fragment, text, isContent: place.isContent });
	}
	if (!isAnchor) readChildren(node, { ...place, isInLink: true }, state);
}

function readHeading(node: Element, place: Place, state: State): void {
	const before = state.text;
	state.text = "";
	state.headings.push({ level: Number(node.tagName[1]), text: "", id: findId(node), isContent: place.isContent });
	const heading = state.headings.at(-1);
	readChildren(node, place, state);
	if (heading) heading.text = collapse(state.text);
	if (heading?.text === "") state.headings.pop();
	state.text = before;
	state.linked = 0;
}

function findId(heading: Element): string {
	const inner = findFirst(
		heading,
		(one) => attribute(one, "id") !== "" || (one.tagName === "a" && attribute(one, "name") !== ""),
	);
	return attribute(heading, "id") || (inner ? attribute(inner, "id") || attribute(inner, "name") : "");
}

/** The most characters of the language and the name of the file above a code block. */
const MAX_LABEL = 80;

/** Tells whether an element has a code block and nothing besides its language, its file and a button. */
function isCodeFrame(element: Element): boolean {
	if (!/^(?:div|figure|section)$/.test(element.tagName) || !hasPre(element, 3)) return false;
	const parts = findAll(element, ({ tagName }) => /^(?:pre|p|img|h[1-6]|li|blockquote)$/.test(tagName));
	const pres = parts.filter(({ tagName }) => tagName === "pre");
	if (pres.length === 0 || parts.some((part) => part.tagName !== "pre" && !pres.some((pre) => pre === part.parentNode)))
		return false;
	const around = collapse(textOf(element)).length - pres.reduce((sum, pre) => sum + collapse(textOf(pre)).length, 0);
	return around <= MAX_LABEL;
}

function hasPre(node: Node, depth: number): boolean {
	return childrenOf(node).some(
		(child) => child.nodeName === "pre" || (depth > 0 && isElement(child) && hasPre(child, depth - 1)),
	);
}

function readCodeFrame(element: Element, place: Place, state: State): void {
	endBlock(state, place);
	for (const pre of findAll(element, ({ tagName }) => tagName === "pre")) readPre(pre, state);
	const labels: State = { ...state, codes: [] };
	readChildren(element, { ...place, isContent: false }, labels);
	endBlock(labels, { ...place, isContent: false });
}

function readPre(node: Element, state: State): void {
	const code = readCode(node);
	if (code !== undefined) state.codes.push(code);
}

/** Tells whether a table has data, and isn't there for its layout or for the numbers of lines of code. */
function isData(table: Element): boolean {
	if (/^(?:presentation|none)$/.test(attribute(table, "role"))) return false;
	const inner = findAll(table, ({ tagName }) => /^(?:table|pre|h[1-6]|article|section)$/.test(tagName));
	return inner.length === 0 && findAll(table, ({ tagName }) => tagName === "td" || tagName === "th").length > 1;
}

function readTable(table: Element, place: Place, state: State): void {
	const rows = findAll(table, ({ tagName }) => tagName === "tr");
	const cells = rows.map((row) =>
		childrenOf(row).flatMap((cell) => {
			if (!isElement(cell) || !/^t[dh]$/.test(cell.tagName)) return [];
			// Links and images in cells count as well, but not their text a second time.
			const inner: State = { ...state, blocks: [], headings: [], text: "", linked: 0 };
			readChildren(cell, place, inner);
			endBlock(inner, { ...place, isContent: false });
			state.formulas = inner.formulas;
			const alts = findAll(cell, ({ tagName }) => tagName === "img").map((image) => collapse(attribute(image, "alt")));
			return [[...inner.blocks.map(({ text }) => text), ...alts].filter(Boolean).join(" ")];
		}),
	);
	const filled = cells.filter((row) => row.some(Boolean));
	if (filled.length > 0) state.tables.push(filled);
	const caption = childrenOf(table).find((node) => node.nodeName === "caption");
	if (caption) readChildren(caption, place, state);
}

function readImage(node: Element, place: Place, state: State): void {
	const src = findImageSource(node);
	if (src === "") return;
	state.images.push({ src, alt: collapse(attribute(node, "alt")), isContent: place.isContent && !isTiny(node) });
}

/** Images that a script shows are in `<noscript>` too. */
function readImages(node: Element, place: Place, state: State): void {
	if (node.tagName !== "noscript") return;
	for (const image of findAll(node, ({ tagName }) => tagName === "img")) readImage(image, place, state);
}
